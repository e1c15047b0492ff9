@NullMarked
package city.liangwang.booking;

import org.jspecify.annotations.NullMarked;
