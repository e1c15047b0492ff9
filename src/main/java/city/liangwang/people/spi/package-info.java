/** What people needs from outside: a sign-in of staff, and WeChat. */
@NullMarked
package city.liangwang.people.spi;

import org.jspecify.annotations.NullMarked;
