/** The rules of booking, in plain Java. */
@NullMarked
package city.liangwang.booking.domain;

import org.jspecify.annotations.NullMarked;
