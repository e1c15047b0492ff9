/** Calls that survive a platform that goes away and comes back. */
@NullMarked
package city.liangwang.replay.http;

import org.jspecify.annotations.NullMarked;
