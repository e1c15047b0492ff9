package city.liangwang.platform.limit;

import io.smallrye.mutiny.Uni;

/** Counts calls across all copies of the application. */
public interface RateLimiter {

  /**
   * Counts one call of {@code who}. Fails with {@code too-many-requests} above the rate; lets pass
   * when the counter can not be reached, because a city's work weighs more than a limit.
   *
   * @param name of the limit, for example {@code sign-in}
   */
  Uni<Void> take(String name, String who, Rate rate);
}
