package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffTest {

  @Inject World world;

  private final UUID id = UUID.randomUUID();
  private Actor administrator = Actor.of(id);

  @BeforeEach
  void somebody_administers() {
    administrator = world.anAdministrator();
  }

  @Test
  void a_keeper_is_registered_with_station_and_user_name() {
    put(administrator, id, keeper())
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("roles", contains("station-keeper"))
        .body("scope.stationId", equalTo(world.aStation().toString()))
        .body("signInReady", equalTo(false))
        .body("phoneMasked", nullValue());
    Actor.of(id, Role.STATION_KEEPER)
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("柳青禾"));
  }

  @Test
  void a_collector_is_registered_with_a_phone_that_is_shown_masked() {
    var number = world.aPhoneNumber();

    put(administrator, id, collector(number))
        .statusCode(200)
        .body("username", nullValue())
        .body("phoneMasked", equalTo(number.substring(0, 3) + "****" + number.substring(7)));
    assertThat(world.phoneOf(id)).isEqualTo(number);
  }

  @Test
  void the_same_again_is_the_same_other_content_is_refused_and_eight_at_once_are_one() {
    var keeper = keeper();

    var statuses = AtOnce.eight(i -> put(administrator, id, keeper).extract().statusCode());

    assertThat(statuses).containsOnly(200);
    put(administrator, id, with(keeper, "name", "另一人"))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
  }

  @Test
  void a_user_name_and_a_phone_belong_to_one_person() {
    var keeper = keeper();
    var collector = collector(world.aPhoneNumber());
    put(administrator, id, keeper).statusCode(200);
    put(administrator, UUID.randomUUID(), collector).statusCode(200);

    put(administrator, UUID.randomUUID(), keeper)
        .statusCode(409)
        .body("code", equalTo("username-taken"));
    put(administrator, UUID.randomUUID(), collector)
        .statusCode(409)
        .body("code", equalTo("phone-in-use"));
  }

  @Test
  void roles_and_scope_must_fit() {
    var keeper = keeper();

    refused(with(keeper, "roles", List.of()), 400, "request-invalid", "roles");
    refused(with(keeper, "roles", List.of("king")), 400, "role-invalid", "roles[0]");
    refused(with(keeper, "roles", List.of("resident")), 400, "role-invalid", "roles");
    refused(with(keeper, "scope", Map.of()), 400, "scope-invalid", "scope.stationId");
    refused(
        with(keeper, "scope", Map.of("stationId", world.aStation(), "recyclerId", id)),
        400,
        "scope-invalid",
        "scope.recyclerId");
    refused(with(keeper, "roles", List.of("finance")), 400, "scope-invalid", "scope.stationId");
    refused(with(keeper, "username", "A b"), 400, "request-invalid", "username");
    refused(with(keeper, "phone", "123"), 400, "phone-invalid", "phone");
  }

  @Test
  void a_station_that_does_not_exist_is_refused() {
    put(administrator, id, with(keeper(), "scope", Map.of("stationId", UUID.randomUUID())))
        .statusCode(404)
        .body("code", equalTo("station-not-found"));
  }

  @Test
  void whoever_is_closed_is_a_stranger_at_once() {
    put(administrator, id, keeper()).statusCode(200);
    var closure = UUID.randomUUID();

    close(id, closure, "离职").statusCode(200).body("closedAt", notNullValue());
    close(id, closure, "离职").statusCode(200);

    Actor.of(id, Role.STATION_KEEPER).given().get("/api/v1/me").then().statusCode(403);
    close(id, closure, "其他").statusCode(409).body("code", equalTo("id-reused"));
    close(id, UUID.randomUUID(), "离职")
        .statusCode(409)
        .body("code", equalTo("person-already-closed"));
  }

  @Test
  void residents_and_strangers_are_not_closed_as_staff() {
    close(world.aResident().id(), UUID.randomUUID(), "误")
        .statusCode(404)
        .body("code", equalTo("person-not-found"));
    close(UUID.randomUUID(), UUID.randomUUID(), "误").statusCode(404);
    close(world.aDispatcher().id(), UUID.randomUUID(), " ").statusCode(400);
  }

  @Test
  void the_list_is_read_page_by_page() {
    var registered = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    registered.forEach(next -> put(administrator, next, keeper()).statusCode(200));

    var seen = new HashSet<UUID>();
    String cursor = null;
    do {
      var request = administrator.given().queryParam("size", 2);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/api/v1/staff")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page.getList("items.id", String.class).forEach(next -> seen.add(UUID.fromString(next)));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(seen).containsAll(registered);
  }

  @Test
  void a_page_that_is_none_is_refused() {
    administrator
        .given()
        .queryParam("cursor", "x")
        .get("/api/v1/staff")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    administrator.given().queryParam("size", 0).get("/api/v1/staff").then().statusCode(400);
    administrator.given().queryParam("size", 501).get("/api/v1/staff").then().statusCode(400);
  }

  @Test
  void only_administrators_see_and_change_staff() {
    for (var other : List.of(world.aDispatcher(), world.aKeeperOf(world.aStation()))) {
      put(other, id, keeper()).statusCode(403).body("code", equalTo("forbidden"));
      other.given().get("/api/v1/staff").then().statusCode(403);
    }
    // The token still says so, but the database does not.
    var former = world.aDispatcher();
    put(Actor.of(former.id(), Role.ADMINISTRATOR), id, keeper())
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void a_password_waits_for_the_sign_in_account() {
    put(administrator, id, keeper()).statusCode(200);

    administrator
        .given()
        .body(Map.of("password", "correct-horse", "temporary", true))
        .put("/api/v1/staff/" + id + "/password")
        .then()
        .statusCode(409)
        .body("code", equalTo("sign-in-not-ready"));
  }

  private void refused(Map<String, Object> staff, int status, String code, String field) {
    put(administrator, UUID.randomUUID(), staff)
        .statusCode(status)
        .body("code", equalTo(code))
        .body("errors[0].field", equalTo(field));
  }

  private Map<String, Object> keeper() {
    return Map.of(
        "name",
        "柳青禾",
        "roles",
        List.of("station-keeper"),
        "scope",
        Map.of("stationId", world.aStation()),
        "username",
        "keeper-" + UUID.randomUUID());
  }

  private Map<String, Object> collector(String phone) {
    return Map.of(
        "name",
        "松望舒",
        "roles",
        List.of("collector"),
        "scope",
        Map.of("stationId", world.aStation()),
        "phone",
        phone);
  }

  private static Map<String, Object> with(Map<String, Object> staff, String field, Object value) {
    var changed = new HashMap<>(staff);
    changed.put(field, value);
    return changed;
  }

  private ValidatableResponse close(UUID person, UUID closure, String reason) {
    return administrator
        .given()
        .body(Map.of("reason", reason))
        .put("/api/v1/staff/" + person + "/closures/" + closure)
        .then();
  }

  private static ValidatableResponse put(Actor actor, UUID id, Map<String, Object> staff) {
    return actor.given().body(staff).put("/api/v1/staff/" + id).then();
  }
}
