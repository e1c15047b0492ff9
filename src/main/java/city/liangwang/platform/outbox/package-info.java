/** Events: written in the transaction of what happened, delivered at least once, in order. */
@NullMarked
package city.liangwang.platform.outbox;

import org.jspecify.annotations.NullMarked;
