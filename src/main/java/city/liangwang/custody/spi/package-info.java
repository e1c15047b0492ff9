/** What custody needs from outside. */
@NullMarked
package city.liangwang.custody.spi;

import org.jspecify.annotations.NullMarked;
