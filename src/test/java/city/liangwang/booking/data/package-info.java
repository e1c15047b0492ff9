@NullMarked
package city.liangwang.booking.data;

import org.jspecify.annotations.NullMarked;
