package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StaffRegistrationTest {

  @Inject World world;

  private final UUID id = UUID.randomUUID();
  private StaffApi api = new StaffApi(Actor.of(id));

  @BeforeEach
  void somebody_administers() {
    api = new StaffApi(world.anAdministrator());
  }

  @Test
  void each_role_of_the_city_is_registered_for_the_city_or_one_division() {
    var division = aDivision();

    for (var role :
        List.of("dispatcher", "customer-service", "finance", "statistician", "administrator")) {
      var person = UUID.randomUUID();
      api.register(person, StaffApi.staff(role, Map.of(), "u-" + person, null))
          .statusCode(200)
          .body("roles[0]", equalTo(role))
          .body("scope.divisionCode", nullValue())
          .body("version", equalTo(1));
      var limited = UUID.randomUUID();
      var scope = Map.of("divisionCode", division);
      api.register(limited, StaffApi.staff(role, scope, "u-" + limited, null))
          .statusCode(200)
          .body("scope.divisionCode", equalTo(division));
    }
  }

  @Test
  void a_clerk_belongs_to_a_centre_and_a_recyclers_person_to_a_recycler() {
    var recycler = world.aRecyclerAccepting("P1");
    var person = UUID.randomUUID();

    api.register(
            id,
            StaffApi.staff("centre-clerk", Map.of("centreId", world.aCentre()), "u-" + id, null))
        .statusCode(200)
        .body("scope.centreId", equalTo(world.aCentre().toString()));
    api.register(
            person, StaffApi.staff("recycler", Map.of("recyclerId", recycler), "u-" + person, null))
        .statusCode(200)
        .body("scope.recyclerId", equalTo(recycler.toString()));
  }

  @Test
  void a_division_that_is_not_there_is_refused_by_field_and_is_no_failure() {
    api.register(
            id, StaffApi.staff("dispatcher", Map.of("divisionCode", "000000"), "u-" + id, null))
        .statusCode(400)
        .body("code", equalTo("scope-invalid"))
        .body("errors[0].field", equalTo("scope.divisionCode"));
    api.get(id).statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99010", "9901011", "99010a", "", "９９０１０１"})
  void a_division_has_six_digits(String code) {
    api.register(id, StaffApi.staff("dispatcher", Map.of("divisionCode", code), "u-" + id, null))
        .statusCode(400)
        .body("errors[0].field", equalTo("scope.divisionCode"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\t"})
  void a_name_of_nothing_but_space_is_no_name(String name) {
    api.register(id, with("name", name))
        .statusCode(400)
        .body("code", equalTo("request-invalid"))
        .body("errors[0].field", equalTo("name"));
  }

  @Test
  void a_name_is_kept_without_the_space_around_it() {
    api.register(id, with("name", "  柳 青禾\u3000")).statusCode(200).body("name", equalTo("柳 青禾"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "-abc", "Abc", "a b", "名字", "a/b/c"})
  void a_user_name_that_keycloak_would_not_take_is_refused(String username) {
    api.register(id, with("username", username))
        .statusCode(400)
        .body("errors[0].field", equalTo("username"));
  }

  @Test
  void the_shortest_and_the_longest_user_name_are_taken() {
    var shortest = "a" + Integer.toString(Math.floorMod(id.hashCode(), 36 * 36), 36) + "0";
    var longest = "u" + "0".repeat(27) + id;

    assertThat(longest).hasSize(64);
    api.register(id, with("username", longest)).statusCode(200);
    var status = api.register(UUID.randomUUID(), with("username", shortest)).extract().statusCode();
    assertThat(status).isIn(200, 409);
    api.register(UUID.randomUUID(), with("username", longest + "0")).statusCode(400);
  }

  @Test
  void the_id_of_a_resident_is_not_taken_for_staff() {
    var resident = world.aResident();

    api.register(resident.id(), StaffApi.staff("dispatcher", Map.of(), "u-" + resident.id(), null))
        .statusCode(409)
        .body("code", equalTo("username-taken"));
    resident.given().get("/api/v1/me").then().body("roles[0]", equalTo("resident"));
  }

  @Test
  void a_phone_of_a_resident_is_not_taken_for_staff() {
    var resident = world.aResidentWithAnAddress();
    var scope = Map.of("stationId", world.aStation());

    api.register(id, StaffApi.staff("collector", scope, null, resident.phone()))
        .statusCode(409)
        .body("code", equalTo("phone-in-use"));
    api.get(id).statusCode(404);
  }

  @Test
  void of_eight_who_want_the_same_user_name_at_once_one_gets_it() {
    var staff = StaffApi.staff("dispatcher", Map.of(), "u-" + id, null);

    var statuses = AtOnce.eight(i -> api.register(UUID.randomUUID(), staff).extract().statusCode());

    assertThat(statuses).containsOnly(200, 409);
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
  }

  @Test
  void of_eight_who_want_the_same_phone_at_once_one_gets_it() {
    var phone = world.aPhoneNumber();
    var staff = StaffApi.staff("collector", Map.of("stationId", world.aStation()), null, phone);

    var statuses = AtOnce.eight(i -> api.register(UUID.randomUUID(), staff).extract().statusCode());

    assertThat(statuses).containsOnly(200, 409);
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
  }

  @Test
  void an_administrator_of_a_district_makes_nobody() {
    var boss = UUID.randomUUID();
    var scope = Map.of("divisionCode", aDivision());
    api.register(boss, StaffApi.staff("administrator", scope, "u-" + boss, null)).statusCode(200);
    var limited = new StaffApi(Actor.of(boss, Role.ADMINISTRATOR));

    limited
        .register(id, StaffApi.staff("administrator", Map.of(), "u-" + id, null))
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    limited.get(boss).statusCode(403);
    limited.close(boss).statusCode(403);
  }

  @Test
  void the_list_shows_everybody_once_in_the_order_of_registration() {
    var registered = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      registered.add(api.aKeeper(world.aStation()).toString());
    }
    var administrator = world.anAdministrator();

    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      var request = administrator.given().queryParam("size", 50);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/api/v1/staff")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().containsSubsequence(registered);
    assertThat(seen).doesNotContain(world.aResident().id().toString());
  }

  private String aDivision() {
    return world.one(
        "select code from area.division order by code limit 1",
        Tuple.tuple(),
        row -> row.getString(0));
  }

  private Map<String, Object> with(String field, String value) {
    var staff = new HashMap<>(StaffApi.staff("dispatcher", Map.of(), "u-" + id, null));
    staff.put(field, value);
    return staff;
  }
}
