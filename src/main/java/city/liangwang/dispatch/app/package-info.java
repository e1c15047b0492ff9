/** What collectors and dispatchers do; transactions start here. */
@NullMarked
package city.liangwang.dispatch.app;

import org.jspecify.annotations.NullMarked;
