@NullMarked
package city.liangwang.booking.domain;

import org.jspecify.annotations.NullMarked;
