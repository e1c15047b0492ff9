package city.liangwang.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are delivered. */
@ConfigMapping(prefix = "liangwang.outbox")
public interface OutboxConfig {

  /** How long to rest when there is nothing to deliver. */
  @WithDefault("200ms")
  Duration rest();

  /** How many events are delivered in one transaction at the most. */
  @WithDefault("200")
  int batch();

  /**
   * The longest time until an event that could not be handled is tried again. The first attempts
   * come after a second, two, four and so on.
   */
  @WithDefault("5m")
  Duration retryMax();

  /** Whether this copy of the application delivers at all. */
  @WithDefault("true")
  boolean enabled();
}
