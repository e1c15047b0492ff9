package city.liangwang.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often somebody may call. */
@ConfigMapping(prefix = "liangwang.limit")
public interface RateLimitConfig {

  /** Calls a second of one signed-in person. */
  @WithDefault("200")
  long personPerSecond();

  /** Calls a second from one network address without a sign-in; many phones may share one. */
  @WithDefault("500")
  long addressPerSecond();
}
