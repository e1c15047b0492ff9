/** What residents and staff do with pickups; transactions start here. */
@NullMarked
package city.liangwang.booking.app;

import org.jspecify.annotations.NullMarked;
