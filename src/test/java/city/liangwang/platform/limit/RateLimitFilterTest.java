package city.liangwang.platform.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose calls are limited, and which of them. */
@QuarkusTest
class RateLimitFilterTest {

  @Inject RedisDataSource redis;
  @Inject World world;

  // As if that person had called very often just now.
  private void exhaust(Actor actor) {
    redis.value(String.class).setex(keyOf(actor), Duration.ofMinutes(2).toSeconds(), "1000000");
  }

  private static String keyOf(Actor actor) {
    return "liangwang:limit:person:" + actor.id();
  }

  @Test
  void a_call_that_is_one_too_many_is_refused_with_the_time_to_wait() {
    var resident = world.aResident();
    exhaust(resident);

    resident
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", Integer::parseInt, greaterThan(60))
        .body("code", equalTo("too-many-requests"))
        .body("titleZh", equalTo("请求过于频繁,请稍后再试"));
  }

  @Test
  void a_writing_call_that_is_refused_has_changed_nothing_and_can_be_made_later() {
    var resident = world.aResidentWithAnAddress();
    var pickup = UUID.randomUUID();
    var wish =
        Map.of(
            "kind", "MIXED_BAG",
            "addressId", resident.addressId(),
            "slotStart", world.aSlotTomorrow().toString());
    redis.value(String.class).setex("liangwang:limit:person:" + resident.id(), 120, "1000000");
    resident.given().body(wish).put("/api/v1/pickups/{id}", pickup).then().statusCode(429);

    redis.key().del("liangwang:limit:person:" + resident.id());

    resident.given().get("/api/v1/pickups/{id}", pickup).then().statusCode(404);
    resident.given().body(wish).put("/api/v1/pickups/{id}", pickup).then().statusCode(200);
  }

  @Test
  void one_person_does_not_use_up_the_calls_of_another() {
    exhaust(world.aResident());

    world.aResident().given().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void every_call_of_a_person_counts_whatever_comes_of_it() {
    var resident = world.aResident();
    resident.given().get("/api/v1/me").then().statusCode(200);
    // Keeps the window open, so that it does not end while we count.
    redis.key().expire(keyOf(resident), Duration.ofMinutes(2));
    var before = callsOf(resident);

    resident.given().get("/api/v1/pickups/" + UUID.randomUUID()).then().statusCode(404);
    resident.given().get("/api/v1/staff").then().statusCode(403);

    assertThat(callsOf(resident)).isBetween(before + 1, before + 2);
  }

  @Test
  void who_is_signed_in_is_not_counted_by_address() {
    var resident = world.aResident();
    redis.key().del("liangwang:limit:address:127.0.0.1");

    resident.given().get("/api/v1/me").then().statusCode(200);

    assertThat(redis.key().exists("liangwang:limit:address:127.0.0.1")).isFalse();
  }

  @Test
  void pages_and_health_are_not_counted() {
    redis.value(String.class).setex("liangwang:limit:address:127.0.0.1", 120, "1000000");
    try {
      given().get("/q/health/live").then().statusCode(200);
      given().get("/api/v1/public/divisions").then().statusCode(429);
    } finally {
      redis.key().del("liangwang:limit:address:127.0.0.1");
    }
    given().get("/api/v1/public/divisions").then().statusCode(200);
  }

  private long callsOf(Actor actor) {
    var calls = redis.value(String.class).get(keyOf(actor));
    return calls == null ? 0 : Long.parseLong(calls);
  }

  @Test
  void a_rate_is_so_many_calls_in_such_a_time() {
    assertThat(Rate.perSecond(7)).isEqualTo(new Rate(7, Duration.ofSeconds(1)));
    assertThat(Rate.perMinute(7)).isEqualTo(new Rate(7, Duration.ofMinutes(1)));
  }
}
