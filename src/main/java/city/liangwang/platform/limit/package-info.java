/** How often somebody may call. */
@NullMarked
package city.liangwang.platform.limit;

import org.jspecify.annotations.NullMarked;
