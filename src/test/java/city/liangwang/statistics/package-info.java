@NullMarked
package city.liangwang.statistics;

import org.jspecify.annotations.NullMarked;
