@NullMarked
package city.liangwang.sorting.domain;

import org.jspecify.annotations.NullMarked;
