package city.liangwang.people;

import static city.liangwang.people.StaffApi.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoleChangeTest {

  @Inject World world;

  private final UUID changeId = UUID.randomUUID();
  private Actor administrator = Actor.of(changeId);
  private StaffApi api = new StaffApi(administrator);
  private Map<String, UUID> atStation = Map.of();

  @BeforeEach
  void somebody_administers() {
    administrator = world.anAdministrator();
    api = new StaffApi(administrator);
    atStation = Map.of("stationId", world.aStation());
  }

  @Test
  void a_keeper_becomes_a_driver_of_the_centre_and_the_version_counts() {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(keeper, change(List.of("driver"), Map.of("centreId", world.aCentre()), 1))
        .statusCode(200)
        .body("roles", contains("driver"))
        .body("scope.centreId", equalTo(world.aCentre().toString()))
        .body("scope.stationId", nullValue())
        .body("version", equalTo(2));
    api.get(keeper).statusCode(200).body("roles", contains("driver")).body("version", equalTo(2));
  }

  @Test
  void what_is_taken_away_is_gone_with_the_next_request_of_an_old_token() {
    var keeper = api.aKeeper(world.aStation());
    var holder = Actor.of(keeper, Role.STATION_KEEPER);
    holder.given().get("/api/v1/station/stock").then().statusCode(200);

    api.changeRoles(keeper, change(List.of("driver"), atStation, 1)).statusCode(200);

    holder.given().get("/api/v1/station/stock").then().statusCode(403);
    holder.given().get("/api/v1/me").then().statusCode(200).body("roles.size()", equalTo(0));
  }

  @Test
  void what_is_given_comes_with_the_next_token_and_not_with_the_old_one() {
    var keeper = api.aKeeper(world.aStation());
    api.changeRoles(keeper, change(List.of("station-keeper", "driver"), atStation, 1))
        .statusCode(200);

    Actor.of(keeper, Role.STATION_KEEPER)
        .given()
        .get("/api/v1/me")
        .then()
        .body("roles", contains("station-keeper"));
    Actor.of(keeper, Role.STATION_KEEPER, Role.DRIVER)
        .given()
        .get("/api/v1/me")
        .then()
        .body("roles", contains("driver", "station-keeper"));
  }

  @Test
  void another_station_holds_with_the_next_request() {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(
            keeper,
            change(List.of("station-keeper"), Map.of("stationId", world.anotherStation()), 1))
        .statusCode(200);

    Actor.of(keeper, Role.STATION_KEEPER)
        .given()
        .get("/api/v1/me")
        .then()
        .body("scope.stationId", equalTo(world.anotherStation().toString()));
  }

  @Test
  void the_same_again_is_the_same_and_makes_no_further_version() {
    var keeper = api.aKeeper(world.aStation());
    var change = change(List.of("driver"), atStation, 1);

    api.changeRoles(keeper, changeId, change).statusCode(200).body("version", equalTo(2));
    api.changeRoles(keeper, changeId, change).statusCode(200).body("version", equalTo(2));

    assertThat(changesOf(keeper)).isEqualTo(1);
  }

  @Test
  void the_same_id_with_other_content_or_for_somebody_else_is_refused_and_changes_nothing() {
    var keeper = api.aKeeper(world.aStation());
    var other = api.aKeeper(world.aStation());
    api.changeRoles(keeper, changeId, change(List.of("driver"), atStation, 1)).statusCode(200);

    api.changeRoles(keeper, changeId, change(List.of("station-keeper"), atStation, 2))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    api.changeRoles(other, changeId, change(List.of("driver"), atStation, 1))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    api.get(keeper).body("roles", contains("driver")).body("version", equalTo(2));
    api.get(other).body("roles", contains("station-keeper")).body("version", equalTo(1));
  }

  @Test
  void eight_times_the_same_at_once_is_one_change() {
    var keeper = api.aKeeper(world.aStation());
    var change = change(List.of("driver"), atStation, 1);

    var statuses =
        AtOnce.eight(i -> api.changeRoles(keeper, changeId, change).extract().statusCode());

    assertThat(statuses).containsOnly(200);
    assertThat(changesOf(keeper)).isEqualTo(1);
    api.get(keeper).body("version", equalTo(2));
  }

  @Test
  void of_eight_who_read_the_same_version_one_may_write() {
    var keeper = api.aKeeper(world.aStation());
    var change = change(List.of("driver"), atStation, 1);

    var statuses = AtOnce.eight(i -> api.changeRoles(keeper, change).extract().statusCode());

    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(changesOf(keeper)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, Integer.MAX_VALUE})
  void a_version_that_is_not_there_is_outdated(int version) {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(keeper, change(List.of("driver"), atStation, version))
        .statusCode(412)
        .body("code", equalTo("outdated"));
    api.get(keeper).body("roles", contains("station-keeper")).body("version", equalTo(1));
  }

  @Test
  void roles_that_are_as_asked_for_already_leave_no_trace() {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(keeper, change(List.of("station-keeper"), atStation, 1))
        .statusCode(200)
        .body("version", equalTo(1));

    assertThat(changesOf(keeper)).isZero();
  }

  @Test
  void the_record_says_who_changed_what_from_what_and_why() {
    var keeper = api.aKeeper(world.aStation());
    api.changeRoles(keeper, changeId, change(List.of("driver", "station-keeper"), atStation, 1))
        .statusCode(200);

    var kept =
        world.one(
            "select changed_by, before, after, reason, version from people.role_change where id = $1",
            Tuple.of(changeId),
            row ->
                List.of(
                    row.getUUID(0).toString(),
                    row.getJsonObject(1).getJsonArray("roles").encode(),
                    row.getJsonObject(2).getJsonArray("roles").encode(),
                    row.getJsonObject(2).getString("stationId"),
                    row.getString(3),
                    row.getInteger(4).toString()));

    assertThat(kept)
        .containsExactly(
            administrator.id().toString(),
            "[\"station-keeper\"]",
            "[\"driver\",\"station-keeper\"]",
            world.aStation().toString(),
            "调岗",
            "2");
  }

  @Test
  void a_change_that_is_refused_leaves_no_record() {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(keeper, changeId, change(List.of("driver"), Map.of(), 1)).statusCode(400);

    assertThat(changesOf(keeper)).isZero();
    api.changeRoles(keeper, changeId, change(List.of("driver"), atStation, 1)).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "king, role-invalid, roles[0]",
    "resident, role-invalid, roles",
    "centre-clerk, scope-invalid, scope.centreId",
    "recycler, scope-invalid, scope.recyclerId",
    "finance, scope-invalid, scope.stationId",
    "customer-service, scope-invalid, scope.stationId",
  })
  void a_role_that_does_not_fit_the_station_is_refused_by_field(
      String role, String code, String field) {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(keeper, change(List.of(role), atStation, 1))
        .statusCode(400)
        .body("code", equalTo(code))
        .body("errors[0].field", equalTo(field));
  }

  @ParameterizedTest
  @CsvSource({
    "stationId, station-keeper, station-not-found",
    "centreId, centre-clerk, centre-not-found",
    "recyclerId, recycler, recycler-not-found"
  })
  void a_place_that_is_not_there_is_not_found(String place, String role, String code) {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(keeper, change(List.of(role), Map.of(place, UUID.randomUUID()), 1))
        .statusCode(404)
        .body("code", equalTo(code));
  }

  @Test
  void a_division_that_is_not_there_is_refused_by_field() {
    var dispatcher = api.somebody("dispatcher");

    api.changeRoles(dispatcher, change(List.of("dispatcher"), Map.of("divisionCode", "000000"), 1))
        .statusCode(400)
        .body("code", equalTo("scope-invalid"))
        .body("errors[0].field", equalTo("scope.divisionCode"));
  }

  @Test
  void what_is_missing_is_named() {
    var keeper = api.aKeeper(world.aStation());

    for (var field : List.of("roles", "scope", "expectedVersion", "reason")) {
      var change = new HashMap<>(change(List.of("driver"), atStation, 1));
      change.remove(field);
      api.changeRoles(keeper, change)
          .statusCode(400)
          .body("code", equalTo("request-invalid"))
          .body("errors[0].field", equalTo(field));
    }
  }

  @Test
  void who_is_known_by_the_phone_only_gets_no_role_of_the_console() {
    var collector = api.aCollector(world.aStation(), world.aPhoneNumber());

    api.changeRoles(collector, change(List.of("dispatcher"), Map.of(), 1))
        .statusCode(400)
        .body("errors[0].field", equalTo("username"));
    api.changeRoles(collector, change(List.of("station-keeper"), atStation, 1)).statusCode(200);
  }

  @Test
  void a_keeper_without_a_phone_does_not_become_a_collector() {
    var keeper = api.aKeeper(world.aStation());

    api.changeRoles(keeper, change(List.of("collector"), atStation, 1))
        .statusCode(400)
        .body("code", equalTo("role-invalid"));
    world.bindPhone(keeper, world.aPhoneNumber());
    api.changeRoles(keeper, change(List.of("collector"), atStation, 1)).statusCode(200);
  }

  @Test
  void residents_strangers_and_who_has_left_are_not_changed() {
    var keeper = api.aKeeper(world.aStation());
    api.close(keeper).statusCode(200);
    var change = change(List.of("driver"), atStation, 2);

    api.changeRoles(keeper, change).statusCode(409).body("code", equalTo("person-already-closed"));
    api.changeRoles(world.aResident().id(), change(List.of("driver"), atStation, 1))
        .statusCode(404)
        .body("code", equalTo("person-not-found"));
    api.changeRoles(UUID.randomUUID(), change).statusCode(404);
  }

  @Test
  void only_administrators_of_the_whole_city_change_roles() {
    var keeper = api.aKeeper(world.aStation());
    var change = change(List.of("driver"), atStation, 1);
    var ofADistrict = api.somebody("administrator");
    var division =
        world.one(
            "select code from area.division order by code limit 1",
            Tuple.tuple(),
            row -> row.getString(0));
    api.changeRoles(
            ofADistrict, change(List.of("administrator"), Map.of("divisionCode", division), 1))
        .statusCode(200);

    for (var other :
        List.of(
            world.aDispatcher(),
            world.aKeeperOf(world.aStation()),
            Actor.of(keeper, Role.STATION_KEEPER),
            Actor.of(ofADistrict, Role.ADMINISTRATOR),
            Actor.of(world.aDispatcher().id(), Role.ADMINISTRATOR))) {
      new StaffApi(other)
          .changeRoles(keeper, change)
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
    assertThat(changesOf(keeper)).isZero();
  }

  @Test
  void an_administrator_who_gives_up_the_role_has_lost_it_at_once() {
    api.changeRoles(administrator.id(), change(List.of("dispatcher"), Map.of(), 1))
        .statusCode(400)
        .body("errors[0].field", equalTo("username"));
    var boss = api.somebody("administrator");
    var himself = new StaffApi(Actor.of(boss, Role.ADMINISTRATOR));

    himself.changeRoles(boss, change(List.of("dispatcher"), Map.of(), 1)).statusCode(200);
    himself.get(boss).statusCode(403);
  }

  @Test
  void the_account_at_keycloak_is_due_after_a_change_and_only_for_who_has_one() {
    var keeper = api.aKeeper(world.aStation());
    var collector = api.aCollector(world.aStation(), world.aPhoneNumber());

    api.changeRoles(keeper, change(List.of("driver"), atStation, 1)).statusCode(200);
    api.changeRoles(collector, change(List.of("driver"), atStation, 1)).statusCode(200);

    assertThat(isDue(keeper)).isTrue();
    assertThat(isDue(collector)).isFalse();
  }

  @Test
  void a_member_of_staff_is_seen_by_id_and_a_resident_is_not() {
    var keeper = api.aKeeper(world.aStation());

    api.get(keeper).statusCode(200).body("id", equalTo(keeper.toString()));
    api.get(world.aResident().id()).statusCode(404).body("code", equalTo("person-not-found"));
    api.get(UUID.randomUUID()).statusCode(404).body("code", equalTo("person-not-found"));
    new StaffApi(world.aDispatcher()).get(keeper).statusCode(403);
  }

  private boolean isDue(UUID person) {
    return world.one(
        "select sign_in_due from people.person where id = $1",
        Tuple.of(person),
        row -> row.getBoolean(0));
  }

  private long changesOf(UUID person) {
    return world.one(
        "select count(*) from people.role_change where person_id = $1",
        Tuple.of(person),
        row -> row.getLong(0));
  }
}
