/** What booking needs from outside: the slots of the city's files. */
@NullMarked
package city.liangwang.booking.spi;

import org.jspecify.annotations.NullMarked;
