package city.liangwang.integration.redis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.liangwang.dispatch.spi.LivePosition;
import city.liangwang.dispatch.spi.LivePositions;
import city.liangwang.platform.limit.Rate;
import city.liangwang.platform.limit.RateLimiter;
import city.liangwang.platform.live.LiveUpdates;
import city.liangwang.shared.GeoPoint;
import city.liangwang.shared.Problem;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisTest {

  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

  @Inject LivePositions positions;
  @Inject LiveUpdates updates;
  @Inject RateLimiter limiter;
  @Inject RedisDataSource redis;
  @Inject World world;

  private final UUID collector = UUID.randomUUID();

  @Test
  void the_last_position_of_a_collector_is_known_to_a_metre() {
    put(36.097983, 114.346515, NOON);
    put(36.109659, 114.346598, NOON.plusSeconds(10));

    var known = of(collector);

    assertThat(known.at()).isEqualTo(NOON.plusSeconds(10));
    assertThat(known.place().metresTo(new GeoPoint(36.109659, 114.346598)))
        .isCloseTo(0L, within(1L));
  }

  @Test
  void a_position_that_comes_late_changes_nothing() {
    put(36.1, 114.3, NOON);
    put(36.2, 114.4, NOON.minusSeconds(1));

    assertThat(of(collector).at()).isEqualTo(NOON);
  }

  @Test
  void who_never_said_where_is_not_known() {
    var known = positions.of(List.of(UUID.randomUUID())).await().indefinitely();

    assertThat(known).isEmpty();
    assertThat(positions.of(List.of()).await().indefinitely()).isEmpty();
  }

  @Test
  void a_position_of_the_same_moment_is_the_newer_one() {
    put(36.1, 114.3, NOON);
    put(36.2, 114.4, NOON);

    assertThat(of(collector).place().metresTo(new GeoPoint(36.2, 114.4))).isLessThan(2);
  }

  @Test
  void positions_of_many_are_told_apart() {
    var others = IntStream.range(0, 20).mapToObj(any -> UUID.randomUUID()).toList();
    for (int number = 0; number < others.size(); number++) {
      positions
          .put(
              others.get(number),
              new LivePosition(new GeoPoint(36 + number * 0.01, 114), NOON.plusSeconds(number)))
          .await()
          .indefinitely();
    }

    var known = positions.of(others).await().indefinitely();

    assertThat(known).containsOnlyKeys(others);
    for (int number = 0; number < others.size(); number++) {
      assertThat(known.get(others.get(number)))
          .extracting(LivePosition::at)
          .isEqualTo(NOON.plusSeconds(number));
    }
  }

  @Test
  void a_position_on_the_other_half_of_the_earth_is_kept_as_well() {
    put(-54.8, -68.3, NOON);

    assertThat(of(collector).place().metresTo(new GeoPoint(-54.8, -68.3))).isLessThan(2);
  }

  @Test
  void of_eight_positions_at_once_the_last_one_stays() {
    AtOnce.eight(
        number -> {
          put(36 + number * 0.01, 114, NOON.plusSeconds(number));
          return number;
        });

    assertThat(of(collector).at()).isEqualTo(NOON.plusSeconds(7));
    assertThat(of(collector).place().metresTo(new GeoPoint(36.07, 114))).isLessThan(2);
  }

  @Test
  void the_same_limit_counts_each_person_and_each_limit_for_itself() {
    var who = UUID.randomUUID().toString();
    var rate = Rate.perMinute(1);
    take(who, rate);

    take(who + "-other", rate);
    limiter.take("another", who, rate).await().indefinitely();
    assertThatThrownBy(() -> take(who, rate)).isInstanceOf(Problem.class);
  }

  @Test
  void when_the_window_has_ended_calls_count_from_nothing() {
    var who = UUID.randomUUID().toString();
    var rate = new Rate(1, Duration.ofMillis(50));
    take(who, rate);

    eventually(() -> assertThatCode(() -> take(who, rate)).doesNotThrowAnyException());
  }

  @Test
  void a_window_begins_with_its_first_call_and_later_ones_do_not_make_it_longer() {
    var who = UUID.randomUUID().toString();
    take(who, Rate.perMinute(100));
    redis.key().pexpire("liangwang:limit:test:" + who, Duration.ofSeconds(30));

    take(who, Rate.perMinute(100));

    assertThat(redis.key().ttl("liangwang:limit:test:" + who)).isLessThanOrEqualTo(30);
  }

  @Test
  void of_eight_at_once_as_many_pass_as_may() {
    var who = UUID.randomUUID().toString();
    var rate = Rate.perMinute(3);

    var passed =
        AtOnce.eight(
            any -> {
              try {
                take(who, rate);
                return true;
              } catch (Problem refused) {
                return false;
              }
            });

    assertThat(passed.stream().filter(one -> one)).hasSize(3);
  }

  @Test
  void everybody_who_listens_to_a_topic_is_told() {
    var topic = "test-" + UUID.randomUUID();
    var first = new CopyOnWriteArrayList<String>();
    var second = new CopyOnWriteArrayList<String>();
    var listening = updates.subscribe(topic).subscribe().with(first::add);
    updates.subscribe(topic).subscribe().with(second::add);
    updates.subscribe("other").subscribe().with(any -> second.add("wrong topic"));

    updates.publish(topic, "{\"grams\":1}").await().indefinitely();
    eventually(() -> assertThat(second).containsExactly("{\"grams\":1}"));
    listening.cancel();
    updates.publish(topic, "{\"grams\":2}").await().indefinitely();

    eventually(() -> assertThat(second).containsExactly("{\"grams\":1}", "{\"grams\":2}"));
    assertThat(first).containsExactly("{\"grams\":1}");
  }

  @Test
  void calls_above_the_rate_are_refused_until_the_window_ends() {
    var who = UUID.randomUUID().toString();
    var rate = new Rate(3, Duration.ofMinutes(1));
    IntStream.range(0, 3).forEach(i -> take(who, rate));

    assertThatThrownBy(() -> take(who, rate))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type().code()).isEqualTo("too-many-requests");
              assertThat(problem.retryAfterSeconds()).isBetween(1L, 60L);
            });
    take("somebody-else", rate);
  }

  @Test
  void a_person_who_calls_too_often_is_asked_to_wait() {
    var resident = world.aResident();

    // As if the person had called a thousand times just now.
    redis
        .value(String.class)
        .setex(
            "liangwang:limit:person:" + resident.id(), Duration.ofMinutes(1).toSeconds(), "1000");

    resident
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(429)
        .header("Retry-After", Integer::parseInt, Matchers.greaterThan(1))
        .body("code", Matchers.equalTo("too-many-requests"));
    world.aResident().given().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void readiness_names_redis_and_the_sign_in_of_staff_without_failing_for_them() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", Matchers.hasItems("redis", "staff sign-in"))
        .body("checks.find { it.name == 'redis' }.data.limitsEnforced", Matchers.equalTo(true));
  }

  private void take(String who, Rate rate) {
    limiter.take("test", who, rate).await().indefinitely();
  }

  private void put(double latitude, double longitude, Instant at) {
    positions
        .put(collector, new LivePosition(new GeoPoint(latitude, longitude), at))
        .await()
        .indefinitely();
  }

  private LivePosition of(UUID id) {
    var known = positions.of(List.of(id, UUID.randomUUID())).await().indefinitely();
    return Optional.ofNullable(known.get(id)).orElseThrow();
  }

  private static void eventually(Runnable assertion) {
    var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }
}
