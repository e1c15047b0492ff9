package city.liangwang.integration.redis;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.liangwang.platform.limit.Rate;
import city.liangwang.shared.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.runtime.datasource.ReactiveRedisDataSourceImpl;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The city works on without Redis: with one that refuses every call, and one that never answers.
 */
@QuarkusTest
class RedisAwayTest {

  private static final Rate ONE_A_MINUTE = Rate.perMinute(1);

  @Inject Vertx vertx;
  @Inject ReactiveRedisDataSource present;

  private Instant now = Instant.parse("2026-06-01T04:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ServerSocket silent = listening();
  private final String who = UUID.randomUUID().toString();

  @AfterEach
  void close() throws IOException {
    silent.close();
  }

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReactiveRedisDataSource at(int port) {
    var redis = Redis.createClient(vertx, "redis://127.0.0.1:" + port);
    return new ReactiveRedisDataSourceImpl(vertx, redis, RedisAPI.api(redis));
  }

  /** Takes the connection and says nothing. */
  private ReactiveRedisDataSource silent() {
    return at(silent.getLocalPort());
  }

  private ReactiveRedisDataSource absent() throws IOException {
    var port = silent.getLocalPort();
    silent.close();
    return at(port);
  }

  private RedisRateLimiter limiter(ReactiveRedisDataSource redis) {
    return new RedisRateLimiter(redis, clock, metrics);
  }

  private double unenforced() {
    return metrics.get("liangwang.limits.unenforced").counter().count();
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(20));
  }

  // Limits.

  @Test
  void calls_pass_unlimited_and_are_counted() throws IOException {
    var limiter = limiter(absent());

    for (int call = 0; call < 5; call++) {
      now(limiter.take("test", who, ONE_A_MINUTE));
    }

    assertThat(limiter.isEnforced()).isFalse();
    assertThat(unenforced()).isEqualTo(5);
  }

  @Test
  void nobody_waits_longer_than_a_moment_for_one_that_does_not_answer() {
    var limiter = limiter(silent());

    assertThatCode(() -> now(limiter.take("test", who, ONE_A_MINUTE))).doesNotThrowAnyException();
    assertThat(unenforced()).isEqualTo(1);
  }

  @Test
  void after_a_failure_nobody_asks_for_a_second() {
    var limiter = limiter(silent());
    now(limiter.take("test", who, ONE_A_MINUTE));

    var asked = System.nanoTime();
    for (int call = 0; call < 100; call++) {
      now(limiter.take("test", who, ONE_A_MINUTE));
    }

    // Had each of them asked, that were 50 seconds.
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(20));
    assertThat(unenforced()).isEqualTo(101);
  }

  @Test
  void a_second_later_it_is_asked_again() {
    var limiter = limiter(silent());
    now(limiter.take("test", who, ONE_A_MINUTE));

    now = now.plusSeconds(1);
    assertThat(limiter.isEnforced()).isFalse();
    now = now.plusMillis(1);
    assertThat(limiter.isEnforced()).isTrue();
  }

  @Test
  void while_it_answers_nothing_passes_uncounted() {
    var limiter = limiter(present);
    now(limiter.take("test", who, ONE_A_MINUTE));

    assertThatThrownBy(() -> now(limiter.take("test", who, ONE_A_MINUTE)))
        .isInstanceOf(Problem.class);
    assertThat(unenforced()).isZero();
    assertThat(limiter.isEnforced()).isTrue();
  }

  @Test
  void a_refusal_is_no_failure_of_redis() {
    var limiter = limiter(present);
    now(limiter.take("test", who, ONE_A_MINUTE));
    assertThatThrownBy(() -> now(limiter.take("test", who, ONE_A_MINUTE)))
        .isInstanceOf(Problem.class);

    assertThatThrownBy(() -> now(limiter.take("test", who, ONE_A_MINUTE)))
        .isInstanceOf(Problem.class);
  }

  // Live updates.

  @Test
  void those_who_listen_here_are_told_all_the_same() throws IOException {
    var updates = new RedisLiveUpdates(absent());
    var heard = new CopyOnWriteArrayList<String>();
    var listening = updates.subscribe("t").subscribe().with(heard::add);

    now(updates.publish("t", "{\"grams\":1}"));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(heard).containsExactly("{\"grams\":1}"));
    listening.cancel();
  }

  @Test
  void who_publishes_waits_a_second_at_the_most() {
    var updates = new RedisLiveUpdates(silent());
    var heard = new CopyOnWriteArrayList<String>();
    var listening = updates.subscribe("t").subscribe().with(heard::add);

    now(updates.publish("t", "{}"));

    await().atMost(20, SECONDS).until(() -> heard.size() == 1);
    listening.cancel();
  }

  // Readiness.

  @Test
  void the_application_is_ready_and_says_that_limits_are_not_enforced() throws IOException {
    for (var away : new ReactiveRedisDataSource[] {silent(), absent()}) {
      var answer = now(new RedisCheck(away).call());

      assertThat(answer.getStatus()).isEqualTo(Status.UP);
      assertThat(answer.getData().orElseThrow())
          .containsEntry("answers", false)
          .containsEntry("limitsEnforced", false);
    }
  }

  @Test
  void with_redis_it_says_so() {
    var answer = now(new RedisCheck(present).call());

    assertThat(answer.getName()).isEqualTo("redis");
    assertThat(answer.getData().orElseThrow()).containsEntry("answers", true);
  }
}
