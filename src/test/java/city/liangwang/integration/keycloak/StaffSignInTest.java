package city.liangwang.integration.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.testing.Actor;
import city.liangwang.testing.Keycloak;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** With a real Keycloak, which comes up while the application runs. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffSignInTest {

  private static final String PASSWORD = "correct-horse-battery";

  private static @org.jspecify.annotations.Nullable Keycloak keycloak;

  @Inject World world;

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  @Order(1)
  void before_keycloak_is_ready_staff_are_told_so_and_residents_are_served() {
    given()
        .auth()
        .oauth2(tokenOfSomewhereElse())
        .get("/api/v1/me")
        .then()
        .statusCode(503)
        .header("Retry-After", "10")
        .body("code", equalTo("unavailable"));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'staff sign-in' }.data.ready", equalTo(false));
    given().get("/q/health/live").then().statusCode(200);
    world.aResident().given().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  @Order(2)
  void an_administrator_makes_a_keeper_who_signs_in_and_sees_the_own_station_only() {
    keycloak = Keycloak.start();
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'staff sign-in' }.data.ready", equalTo(true));
    eventually("the demonstration's administrator can sign in", () -> canSignIn("boss"));
    var boss = new Actor(UUID.randomUUID(), keycloak().signIn("boss", PASSWORD));
    me(boss).statusCode(200).body("roles", contains("administrator"));

    var id = UUID.randomUUID();
    var username = "keeper-" + id;
    register(boss, id, username).statusCode(200);
    eventually("the account is ready", () -> isReady(boss, id, username));
    setPassword(boss, id, "short").statusCode(400);
    setPassword(boss, id, username).statusCode(400).body("code", equalTo("password-invalid"));
    setPassword(boss, id, PASSWORD).statusCode(204);

    var keeper = new Actor(id, keycloak().signIn(username, PASSWORD));
    me(keeper)
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("roles", contains("station-keeper"))
        .body("scope.stationId", equalTo(world.aStation().toString()));
    keeper.given().get("/api/v1/station/stock").then().statusCode(200);
    planTrip(keeper, world.anotherStation()).statusCode(403).body("code", equalTo("forbidden"));
    keeper.given().get("/api/v1/staff").then().statusCode(403);

    close(boss, id).statusCode(200);
    me(keeper).statusCode(403);
    eventually("a closed account is shut", () -> !canSignIn(username));
  }

  @Test
  @Order(3)
  void a_token_of_another_issuer_is_refused() {
    given()
        .auth()
        .oauth2(tokenOfSomewhereElse())
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .body("code", equalTo("unauthorized"));
  }

  private ValidatableResponse register(Actor boss, UUID id, String username) {
    return boss.given()
        .body(
            Map.of(
                "name",
                "柳青禾",
                "roles",
                List.of("station-keeper"),
                "scope",
                Map.of("stationId", world.aStation()),
                "username",
                username))
        .put("/api/v1/staff/" + id)
        .then();
  }

  private boolean isReady(Actor boss, UUID id, String username) {
    return register(boss, id, username).extract().jsonPath().getBoolean("signInReady");
  }

  private ValidatableResponse planTrip(Actor keeper, UUID stationId) {
    return keeper
        .given()
        .body(
            Map.of(
                "stationId",
                stationId,
                "centreId",
                world.aCentre(),
                "driverId",
                world.aDriverOf(stationId).id(),
                "plate",
                "示例豫E·01"))
        .put("/api/v1/trips/" + UUID.randomUUID())
        .then();
  }

  private static ValidatableResponse setPassword(Actor boss, UUID id, String password) {
    return boss.given()
        .body(Map.of("password", password, "temporary", false))
        .put("/api/v1/staff/" + id + "/password")
        .then();
  }

  private static ValidatableResponse close(Actor boss, UUID id) {
    return boss.given()
        .body(Map.of("reason", "离职"))
        .put("/api/v1/staff/" + id + "/closures/" + UUID.randomUUID())
        .then();
  }

  private static ValidatableResponse me(Actor actor) {
    return actor.given().get("/api/v1/me").then();
  }

  private static boolean canSignIn(String username) {
    return keycloak().statusOfSignIn(username, PASSWORD) == 200;
  }

  private static Keycloak keycloak() {
    return java.util.Objects.requireNonNull(keycloak);
  }

  private static String tokenOfSomewhereElse() {
    return part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
        + "."
        + part("{\"iss\":\"https://elsewhere.example\",\"sub\":\"" + UUID.randomUUID() + "\"}")
        + "."
        + part("signature");
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void eventually(String what, BooleanSupplier condition) {
    var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      try {
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
