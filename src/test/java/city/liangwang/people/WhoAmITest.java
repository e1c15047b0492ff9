package city.liangwang.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Tokens;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoAmITest {

  @Inject World world;

  @Test
  void the_database_says_who_a_caller_is_and_where() {
    var station = world.aStation();
    var collector = world.aCollectorOf(station);

    collector
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(collector.id().toString()))
        .body("name", equalTo("回收员"))
        .body("roles", contains("collector"))
        .body("scope.stationId", equalTo(station.toString()))
        .body("scope.divisionCode", nullValue());
  }

  @Test
  void a_role_counts_only_when_token_and_database_grant_it() {
    var collector = world.aCollectorOf(world.aStation());

    Actor.of(collector.id(), Role.COLLECTOR, Role.ADMINISTRATOR)
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("roles", contains("collector"));
  }

  @Test
  void a_stranger_with_a_good_token_is_refused() {
    Actor.of(UUID.randomUUID(), Role.RESIDENT)
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void a_closed_person_is_refused() {
    var resident = world.aResident();
    world.close(resident.id());

    resident.given().get("/api/v1/me").then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void nobody_without_a_token_an_expired_one_or_a_forged_one_comes_in() {
    var resident = world.aResident();
    var expired = Tokens.of(resident.id(), Duration.ofMinutes(-5), Role.RESIDENT);
    var forged = resident.token().substring(0, resident.token().lastIndexOf('.') + 1) + "AAAA";

    given().get("/api/v1/me").then().statusCode(401);
    given().auth().oauth2(expired).get("/api/v1/me").then().statusCode(401);
    given().auth().oauth2(forged).get("/api/v1/me").then().statusCode(401);
  }
}
