package city.liangwang.platform.limit;

import java.time.Duration;

/** So many calls within such a time, counted in fixed windows. */
public record Rate(long calls, Duration window) {

  public static Rate perSecond(long calls) {
    return new Rate(calls, Duration.ofSeconds(1));
  }

  public static Rate perMinute(long calls) {
    return new Rate(calls, Duration.ofMinutes(1));
  }
}
