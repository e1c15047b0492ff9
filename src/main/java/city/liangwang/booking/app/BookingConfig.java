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

  /**
   * How many pickups that have not ended a resident may have, and a household. A household that
   * wants more fetched waits until one of them is done.
   */
  @WithDefault("5")
  int openMax();

  /** How long to wait before a pickup may be urged again. */
  @WithDefault("PT30M")
  Duration urgeInterval();
}
