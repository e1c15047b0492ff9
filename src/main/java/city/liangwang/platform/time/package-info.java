/** The clock. */
@NullMarked
package city.liangwang.platform.time;

import org.jspecify.annotations.NullMarked;
