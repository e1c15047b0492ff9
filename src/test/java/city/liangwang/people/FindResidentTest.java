package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindResidentTest {

  @Inject World world;

  private final UUID search = UUID.randomUUID();
  private Actor clerk = Actor.of(search);

  @BeforeEach
  void somebody_answers_the_phone() {
    clerk = world.aCustomerServiceClerk();
  }

  @Test
  void the_whole_number_finds_the_resident_with_phone_and_door_masked() {
    var resident = world.aResidentAt(world.aCoveredCommunity(), "7号楼3单元" + search);
    var phone = resident.phone();

    find(clerk, search, phone)
        .statusCode(200)
        .body("id", equalTo(resident.id().toString()))
        .body("phoneMasked", equalTo(phone.substring(0, 3) + "****" + phone.substring(7)))
        .body("addresses.id", contains(resident.addressId().toString()))
        .body("addresses[0].lineMasked", equalTo("7号楼***"))
        .body("addresses[0].communityNameZh", not(equalTo("")))
        .body("size()", equalTo(4));
  }

  @Test
  void the_answer_holds_neither_the_number_nor_the_door() {
    var resident = world.aResidentAt(world.aCoveredCommunity(), "8号楼1单元" + search);

    var answer = find(clerk, search, resident.phone()).statusCode(200).extract().asString();

    assertThat(answer).doesNotContain(resident.phone()).doesNotContain("1单元");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+86 %s", "0086%s", " %s "})
  void the_number_is_found_however_it_is_dialled(String format) {
    var resident = world.aResidentWithAnAddress();

    find(clerk, search, format.formatted(resident.phone()))
        .statusCode(200)
        .body("id", equalTo(resident.id().toString()));
  }

  @Test
  void a_part_of_a_number_finds_nobody() {
    var resident = world.aResidentWithAnAddress();

    find(clerk, search, resident.phone().substring(0, 10))
        .statusCode(400)
        .body("code", equalTo("phone-invalid"));
    find(clerk, UUID.randomUUID(), "%" + resident.phone().substring(1)).statusCode(400);
  }

  @Test
  void a_number_that_nobody_has_is_not_found_and_the_attempt_is_on_record() {
    find(clerk, search, world.aPhoneNumber())
        .statusCode(404)
        .body("code", equalTo("person-not-found"));

    assertThat(looks("resident-search", search)).containsExactly(clerk.id() + " 来电");
  }

  @Test
  void every_look_is_on_record_with_its_reason_also_a_repeat() {
    var resident = world.aResidentWithAnAddress();

    find(clerk, search, resident.phone()).statusCode(200);
    find(clerk, search, resident.phone()).statusCode(200);

    var look = clerk.id() + " 来电";
    assertThat(looks("resident-search", search)).containsExactly(look);
    assertThat(looks("resident", resident.id())).containsExactly(look, look);
  }

  @Test
  void the_same_id_for_another_number_or_reason_is_refused_and_shows_nothing() {
    var resident = world.aResidentWithAnAddress();
    var other = world.aResidentWithAnAddress();
    find(clerk, search, resident.phone()).statusCode(200);

    find(clerk, search, other.phone()).statusCode(409).body("code", equalTo("id-reused"));
    find(clerk, search, resident.phone(), "别的").statusCode(409).body("code", equalTo("id-reused"));
    find(world.aCustomerServiceClerk(), search, resident.phone())
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    assertThat(looks("resident", other.id())).isEmpty();
  }

  @Test
  void eight_at_once_are_one_search() {
    var resident = world.aResidentWithAnAddress();

    var statuses = AtOnce.eight(i -> find(clerk, search, resident.phone()).extract().statusCode());

    assertThat(statuses).containsOnly(200);
    assertThat(looks("resident-search", search)).hasSize(1);
  }

  @Test
  void what_is_kept_of_the_search_does_not_hold_the_number() {
    var resident = world.aResidentWithAnAddress();
    find(clerk, search, resident.phone()).statusCode(200);

    var kept =
        world.one(
            "select answer::text from platform.call where operation = 'findResident' and id = $1",
            Tuple.of(search),
            row -> row.getString(0));

    assertThat(kept).contains(resident.id().toString()).doesNotContain(resident.phone());
  }

  @Test
  void without_a_reason_or_a_number_nothing_is_searched() {
    find(clerk, search, world.aPhoneNumber(), " ")
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
    find(clerk, search, " ").statusCode(400).body("errors[0].field", equalTo("phone"));
    find(clerk, search, world.aPhoneNumber(), "长".repeat(201)).statusCode(400);
    assertThat(looks("resident-search", search)).isEmpty();
  }

  @Test
  void the_phone_of_staff_finds_no_resident() {
    var number = world.aPhoneNumber();
    world.bindPhone(world.aCollectorOf(world.aStation()).id(), number);

    find(clerk, search, number).statusCode(404).body("code", equalTo("person-not-found"));
  }

  @Test
  void who_has_closed_the_account_is_not_found_not_even_by_repeating_an_old_search() {
    var resident = world.aResidentWithAnAddress();
    find(clerk, search, resident.phone()).statusCode(200);
    resident.given().put("/api/v1/me/closures/{id}", UUID.randomUUID()).then().statusCode(204);

    find(clerk, search, resident.phone()).statusCode(404);
    find(clerk, UUID.randomUUID(), resident.phone()).statusCode(404);
  }

  @Test
  void a_number_that_has_a_new_holder_does_not_show_the_new_one_to_an_old_search() {
    var number = world.aPhoneNumber();
    var first = world.aResident();
    world.bindPhone(first.id(), number);
    find(clerk, search, number).statusCode(200).body("id", equalTo(first.id().toString()));
    world.close(first.id());
    var second = world.aResident();
    world.bindPhone(second.id(), number);

    find(clerk, search, number).statusCode(404);
    find(clerk, UUID.randomUUID(), number)
        .statusCode(200)
        .body("id", equalTo(second.id().toString()));
  }

  @Test
  void a_resident_without_an_address_is_found_by_the_whole_city_only() {
    var number = world.aPhoneNumber();
    world.bindPhone(world.aResident().id(), number);
    var division = divisionOf(world.aCoveredCommunity());

    find(clerk, search, number).statusCode(200).body("addresses", hasSize(0));
    find(world.aCustomerServiceClerkOfDivision(division), UUID.randomUUID(), number)
        .statusCode(404);
  }

  @Test
  void customer_service_of_one_district_finds_nobody_in_another() {
    var resident = world.aResidentWithAnAddress();
    var own = divisionOf(resident.communityId());
    var other =
        world.one(
            "select code from area.division where code <> $1 order by code limit 1",
            Tuple.of(own),
            row -> row.getString(0));

    find(world.aCustomerServiceClerkOfDivision(own), search, resident.phone()).statusCode(200);
    find(world.aCustomerServiceClerkOfDivision(other), UUID.randomUUID(), resident.phone())
        .statusCode(404)
        .body("code", equalTo("person-not-found"));
  }

  @Test
  void administrators_may_search_too_and_nobody_else_may() {
    var resident = world.aResidentWithAnAddress();

    find(world.anAdministrator(), search, resident.phone()).statusCode(200);
    for (var other :
        List.of(
            world.aDispatcher(),
            world.aFinanceOfficer(),
            world.aCollectorOf(world.aStation()),
            world.aKeeperOf(world.aStation()),
            resident.actor(),
            // The token still says so, but the database does not.
            Actor.of(world.aDispatcher().id(), Role.CUSTOMER_SERVICE))) {
      find(other, UUID.randomUUID(), resident.phone())
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
  }

  @Test
  void customer_service_sees_no_more_than_that() {
    var resident = world.aResidentWithAnAddress();

    clerk
        .given()
        .queryParam("reason", "好奇")
        .get("/api/v1/residents/{id}", resident.id())
        .then()
        .statusCode(403);
    clerk.given().get("/api/v1/staff").then().statusCode(403);
  }

  @Test
  void who_tries_numbers_has_to_wait_and_others_need_not() {
    ValidatableResponse last = find(clerk, search, world.aPhoneNumber());
    // Two minutes may meet in the loop, so twice the rate and one.
    for (int i = 0; i < 21 && last.extract().statusCode() != 429; i++) {
      last = find(clerk, UUID.randomUUID(), world.aPhoneNumber());
    }

    last.statusCode(429).body("code", equalTo("too-many-requests"));
    assertThat(Integer.parseInt(last.extract().header("Retry-After"))).isPositive();
    find(world.aCustomerServiceClerk(), UUID.randomUUID(), world.aPhoneNumber()).statusCode(404);
  }

  private List<String> looks(String kind, UUID subject) {
    return List.of(
        world.one(
            """
            select coalesce(array_agg(person_id || ' ' || reason order by id), '{}')
            from platform.audit_entry
            where subject_kind = $1 and subject_id = $2 and action = 'findResident'
            """,
            Tuple.of(kind, subject),
            row -> row.getArrayOfStrings(0)));
  }

  private String divisionOf(UUID communityId) {
    return world.one(
        "select division_code from area.community where id = $1",
        Tuple.of(communityId),
        row -> row.getString(0));
  }

  private static ValidatableResponse find(Actor actor, UUID id, String phone) {
    return find(actor, id, phone, "来电");
  }

  private static ValidatableResponse find(Actor actor, UUID id, String phone, String reason) {
    return actor
        .given()
        .body(Map.of("phone", phone, "reason", reason))
        .put("/api/v1/resident-searches/{id}", id)
        .then();
  }
}
