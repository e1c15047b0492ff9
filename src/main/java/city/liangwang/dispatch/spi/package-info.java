/** What dispatch needs from outside. */
@NullMarked
package city.liangwang.dispatch.spi;

import org.jspecify.annotations.NullMarked;
