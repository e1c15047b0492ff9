package city.liangwang.integration.redis;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.limit.Rate;
import city.liangwang.platform.limit.RateLimiter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Counts in windows that begin with the first call, in one script. */
@ApplicationScoped
class RedisRateLimiter implements RateLimiter {

  private static final Logger LOG = Logger.getLogger(RedisRateLimiter.class);

  private static final String COUNT =
      """
      local calls = redis.call('INCR', KEYS[1])
      if calls == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
      return {calls, redis.call('PTTL', KEYS[1])}
      """;

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final long MILLIS = 1_000;

  private final ReactiveRedisDataSource redis;
  private final Clock clock;
  private final Counter unlimited;
  private volatile Instant awayUntil = Instant.MIN;

  RedisRateLimiter(ReactiveRedisDataSource redis, Clock clock, MeterRegistry metrics) {
    this.redis = redis;
    this.clock = clock;
    this.unlimited =
        Counter.builder("liangwang.limits.unenforced")
            .description("Calls that passed unlimited because Redis did not answer")
            .register(metrics);
  }

  /** False while Redis does not answer. */
  boolean isEnforced() {
    return clock.instant().isAfter(awayUntil);
  }

  @Override
  public Uni<Void> take(String name, String who, Rate rate) {
    // Callers do not queue up behind a server that is away.
    if (!isEnforced()) {
      unlimited.increment();
      return Uni.createFrom().voidItem();
    }
    var key = "liangwang:limit:" + name + ":" + who;
    var windowMillis = String.valueOf(rate.window().toMillis());
    return redis
        .execute("EVAL", COUNT, "1", key, windowMillis)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(answer -> secondsToWait(answer, rate))
        .onFailure()
        .recoverWithItem(this::passUnlimited)
        .invoke(seconds -> refuseUnlessZero(name, seconds))
        .replaceWithVoid();
  }

  private static long secondsToWait(Response answer, Rate rate) {
    if (answer.get(0).toLong() <= rate.calls()) {
      return 0;
    }
    return answer.get(1).toLong() / MILLIS + 1;
  }

  private long passUnlimited(Throwable failure) {
    if (isEnforced()) {
      LOG.warnf("limits are not enforced, Redis does not answer: %s", failure.toString());
    }
    awayUntil = clock.instant().plus(REST_AFTER_FAILURE);
    unlimited.increment();
    return 0;
  }

  private static void refuseUnlessZero(String name, long seconds) {
    if (seconds > 0) {
      throw RequestProblem.TOO_MANY.forSeconds(
          seconds, "limit " + name + ": again in " + seconds + " s");
    }
  }
}
