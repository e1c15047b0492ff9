/** Pages by cursor. */
@NullMarked
package city.liangwang.platform.paging;

import org.jspecify.annotations.NullMarked;
