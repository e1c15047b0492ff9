/** Redis: limits, live positions and live updates. The platform goes on working without it. */
@NullMarked
package city.liangwang.integration.redis;

import org.jspecify.annotations.NullMarked;
