package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.StandInPhone;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffClosureTest {

  @Inject World world;

  private final UUID closure = UUID.randomUUID();
  private final StandInPhone holder = new StandInPhone("holder-" + closure);
  private Actor administrator = Actor.of(closure);
  private StaffApi api = new StaffApi(administrator);

  @BeforeEach
  void somebody_administers() {
    administrator = world.anAdministrator();
    api = new StaffApi(administrator);
  }

  @Test
  void the_phone_of_who_has_left_is_erased_and_may_be_registered_again() {
    var number = world.aPhoneNumber();
    var first = api.aCollector(world.aStation(), number);

    api.close(first).statusCode(200).body("phoneMasked", nullValue());

    var second = api.aCollector(world.aStation(), number);
    assertThat(world.phoneOf(second)).isEqualTo(number);
    assertThat(hasPhone(first)).isFalse();
  }

  @Test
  void the_phone_is_refused_to_others_as_long_as_its_holder_works_here() {
    var number = world.aPhoneNumber();
    api.aCollector(world.aStation(), number);
    var scope = Map.of("stationId", world.aStation());

    api.register(UUID.randomUUID(), StaffApi.staff("collector", scope, null, number))
        .statusCode(409)
        .body("code", equalTo("phone-in-use"))
        .body("errors[0].field", equalTo("phone"));
  }

  @Test
  void a_collector_who_has_left_signs_in_as_a_new_resident_with_the_same_phone() {
    var number = world.aPhoneNumber();
    var collector = api.aCollector(world.aStation(), number);
    signIn(number).statusCode(200).body("person.id", equalTo(collector.toString()));

    api.close(collector).statusCode(200);

    var person =
        signIn(number)
            .statusCode(200)
            .body("person.roles[0]", equalTo("resident"))
            .extract()
            .jsonPath()
            .getUUID("person.id");
    assertThat(person).isNotEqualTo(collector);
    assertThat(world.phoneOf(person)).isEqualTo(number);
  }

  @Test
  void a_token_that_was_good_a_moment_ago_is_refused() {
    var number = world.aPhoneNumber();
    var collector = api.aCollector(world.aStation(), number);
    var token = signIn(number).extract().jsonPath().getString("token");
    var session = new Actor(collector, token);
    session.given().get("/api/v1/me").then().statusCode(200);

    api.close(collector).statusCode(200);

    session.given().get("/api/v1/me").then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void the_record_says_who_closed_whom_and_why() {
    var keeper = api.aKeeper(world.aStation());

    api.close(keeper, closure, "合同到期").statusCode(200).body("closedAt", notNullValue());

    assertThat(
            world.<List<Object>>one(
                "select person_id, closed_by, reason from people.closure where id = $1",
                Tuple.of(closure),
                row -> List.of(row.getUUID(0), row.getUUID(1), row.getString(2))))
        .isEqualTo(List.of(keeper, administrator.id(), "合同到期"));
  }

  @Test
  void eight_at_once_with_eight_ids_close_once() {
    var keeper = api.aKeeper(world.aStation());

    var statuses = AtOnce.eight(i -> api.close(keeper).extract().statusCode());

    assertThat(statuses).containsOnly(200, 409);
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(closuresOf(keeper)).isEqualTo(1);
  }

  @Test
  void eight_at_once_with_one_id_are_one_closure() {
    var keeper = api.aKeeper(world.aStation());

    var statuses = AtOnce.eight(i -> api.close(keeper, closure, "离职").extract().statusCode());

    assertThat(statuses).containsOnly(200);
    assertThat(closuresOf(keeper)).isEqualTo(1);
  }

  @Test
  void closing_counts_as_a_version_so_that_keycloak_hears_of_it() {
    var keeper = api.aKeeper(world.aStation());

    api.close(keeper).statusCode(200).body("version", equalTo(2));

    assertThat(
            world.<Boolean>one(
                "select sign_in_due from people.person where id = $1",
                Tuple.of(keeper),
                row -> row.getBoolean(0)))
        .isTrue();
  }

  @Test
  void who_has_left_keeps_name_and_roles_in_the_list_and_the_user_name_stays_taken() {
    var keeper = api.aKeeper(world.aStation());

    api.close(keeper).statusCode(200);

    api.get(keeper)
        .body("name", equalTo("柳青禾"))
        .body("roles[0]", equalTo("station-keeper"))
        .body("signInReady", equalTo(false));
    var scope = Map.of("stationId", world.aStation());
    api.register(
            UUID.randomUUID(), StaffApi.staff("station-keeper", scope, "keeper-" + keeper, null))
        .statusCode(409)
        .body("code", equalTo("username-taken"));
  }

  @Test
  void the_same_registration_again_does_not_bring_back_who_has_left() {
    var id = UUID.randomUUID();
    var scope = Map.of("stationId", world.aStation());
    var staff = StaffApi.staff("station-keeper", scope, "keeper-" + id, null);
    api.register(id, staff).statusCode(200);
    api.close(id).statusCode(200);

    api.register(id, staff).statusCode(200).body("closedAt", notNullValue());

    Actor.of(id, Role.STATION_KEEPER).given().get("/api/v1/me").then().statusCode(403);
  }

  @Test
  void only_administrators_close_staff() {
    var keeper = api.aKeeper(world.aStation());

    for (var other : List.of(world.aDispatcher(), Actor.of(keeper, Role.STATION_KEEPER))) {
      new StaffApi(other).close(keeper).statusCode(403).body("code", equalTo("forbidden"));
    }
    assertThat(closuresOf(keeper)).isZero();
  }

  @Test
  void an_administrator_may_close_himself_while_there_are_others() {
    var boss = api.somebody("administrator");
    var himself = new StaffApi(Actor.of(boss, Role.ADMINISTRATOR));

    himself.close(boss).statusCode(200);

    himself.get(boss).statusCode(403);
  }

  private ValidatableResponse signIn(String number) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("code", holder.loginCode(), "phoneCode", holder.phoneCode(number)))
        .post("/api/v1/sessions")
        .then();
  }

  private boolean hasPhone(UUID person) {
    return world.one(
        "select phone_cipher is not null or phone_index is not null from people.person where id = $1",
        Tuple.of(person),
        row -> row.getBoolean(0));
  }

  private long closuresOf(UUID person) {
    return world.one(
        "select count(*) from people.closure where person_id = $1",
        Tuple.of(person),
        row -> row.getLong(0));
  }
}
