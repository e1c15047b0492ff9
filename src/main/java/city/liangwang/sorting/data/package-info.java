/** Intakes, runs, lots and outbounds in the database. */
@NullMarked
package city.liangwang.sorting.data;

import org.jspecify.annotations.NullMarked;
