/** A call that is repeated with the same id gives the same answer and does nothing twice. */
@NullMarked
package city.liangwang.platform.repeat;

import org.jspecify.annotations.NullMarked;
