@NullMarked
package city.liangwang.booking.web;

import org.jspecify.annotations.NullMarked;
