/** Facts, their sums, what went into what, and the registry of indicators. */
@NullMarked
package city.liangwang.statistics.data;

import org.jspecify.annotations.NullMarked;
