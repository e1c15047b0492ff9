@NullMarked
package city.liangwang.sorting.app;

import org.jspecify.annotations.NullMarked;
