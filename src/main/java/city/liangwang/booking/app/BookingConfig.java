package city.liangwang.booking.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pickups are booked. */
@ConfigMapping(prefix = "liangwang.booking")
public interface BookingConfig {

  /** How far ahead the slot of a pickup may start. */
  @WithDefault("P7D")
  Duration ahead();
}
