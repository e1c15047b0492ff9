/** Live updates that reach the clients of every copy of the application. */
@NullMarked
package city.liangwang.platform.live;

import org.jspecify.annotations.NullMarked;
