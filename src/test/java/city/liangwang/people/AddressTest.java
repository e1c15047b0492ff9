package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AddressTest {

  @Inject World world;

  private final UUID id = UUID.randomUUID();

  @Test
  void a_covered_address_says_who_serves_it() {
    var community = world.aCoveredCommunity();

    put(world.aResident(), id, community, "3号楼2单元501室")
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("covered", equalTo(true))
        .body("stationId", equalTo(world.stationOf(community).toString()))
        .body("line", equalTo("3号楼2单元501室"));
  }

  @Test
  void an_address_that_nobody_serves_is_known_and_says_so() {
    put(world.aResident(), id, world.anUncoveredCommunity(), "1号")
        .statusCode(200)
        .body("covered", equalTo(false))
        .body("stationId", nullValue());
  }

  @Test
  void the_same_again_is_the_same_and_eight_at_once_are_one() {
    var resident = world.aResident();
    var community = world.aCoveredCommunity();

    var statuses = AtOnce.eight(i -> put(resident, id, community, "4号楼").extract().statusCode());

    assertThat(statuses).containsOnly(200);
    resident.given().get("/api/v1/me/addresses").then().body("", hasSize(1));
  }

  @Test
  void the_same_id_for_another_place_or_by_another_person_is_refused() {
    var resident = world.aResident();
    var community = world.aCoveredCommunity();
    put(resident, id, community, "4号楼").statusCode(200);

    put(resident, id, community, "5号楼").statusCode(409).body("code", equalTo("id-reused"));
    put(world.aResident(), id, community, "4号楼").statusCode(409).body("code", equalTo("id-reused"));
    resident.given().get("/api/v1/me/addresses").then().body("line", contains("4号楼"));
  }

  @Test
  void who_lives_behind_one_door_is_one_household_however_it_is_written() {
    var community = world.aCoveredCommunity();
    var first = household(put(world.aResident(), id, community, "12号楼 3单元 601"));
    var second = household(put(world.aResident(), UUID.randomUUID(), community, "12号楼3单元601"));
    var third = household(put(world.aResident(), UUID.randomUUID(), community, "１２号楼3单元602"));

    assertThat(second).isEqualTo(first);
    assertThat(third).isNotEqualTo(first);
    assertThat(
            world.<String>one(
                "select door from people.household where id = $1",
                Tuple.of(UUID.fromString(third)),
                row -> row.getString(0)))
        .isEqualTo("12号楼3单元602");
  }

  @Test
  void residents_see_their_own_addresses_only() {
    var resident = world.aResidentWithAnAddress();

    resident
        .given()
        .get("/api/v1/me/addresses")
        .then()
        .statusCode(200)
        .body("id", contains(resident.addressId().toString()))
        .body("[0].covered", equalTo(true));
    world.aResident().given().get("/api/v1/me/addresses").then().body("", hasSize(0));
  }

  @Test
  void a_place_that_does_not_exist_or_is_not_said_is_refused_by_field() {
    var resident = world.aResident();

    put(resident, id, UUID.randomUUID(), "1号")
        .statusCode(404)
        .body("code", equalTo("community-not-found"));
    put(resident, id, world.aCoveredCommunity(), " ")
        .statusCode(400)
        .body("errors[0].field", equalTo("line"));
    put(resident, id, world.aCoveredCommunity(), "楼".repeat(201)).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u3000", "\t\u3000", "\u2003", "\u00a0"})
  void space_of_any_width_is_no_address(String line) {
    put(world.aResident(), id, world.aCoveredCommunity(), line)
        .statusCode(400)
        .body("code", equalTo("request-invalid"))
        .body("errors[0].field", equalTo("line"));
  }

  @Test
  void the_longest_line_is_taken_and_the_order_is_that_of_registration() {
    var resident = world.aResident();
    var community = world.aCoveredCommunity();
    var longest = "楼".repeat(200);

    put(resident, id, community, longest).statusCode(200).body("line", equalTo(longest));
    put(resident, UUID.randomUUID(), community, "2号楼").statusCode(200);
    put(resident, UUID.randomUUID(), community, "1号楼").statusCode(200);

    resident
        .given()
        .get("/api/v1/me/addresses")
        .then()
        .body("line", contains(longest, "2号楼", "1号楼"));
  }

  @Test
  void one_resident_may_give_the_same_door_twice_and_it_stays_one_household() {
    var resident = world.aResident();
    var community = world.aCoveredCommunity();

    var first = household(put(resident, id, community, "7号楼"));
    var second = household(put(resident, UUID.randomUUID(), community, " 7 号楼"));

    assertThat(second).isEqualTo(first);
    resident.given().get("/api/v1/me/addresses").then().body("", hasSize(2));
  }

  @Test
  void the_same_door_of_another_community_is_another_household() {
    var line = "8号楼" + id;

    var here = household(put(world.aResident(), id, world.aCoveredCommunity(), line));
    var there =
        household(put(world.aResident(), UUID.randomUUID(), world.anUncoveredCommunity(), line));

    assertThat(there).isNotEqualTo(here);
  }

  @Test
  void neighbours_who_register_one_door_at_once_are_one_household() {
    var community = world.aCoveredCommunity();
    var residents = IntStream.range(0, 8).mapToObj(i -> world.aResident()).toList();

    var households =
        AtOnce.eight(
            i -> household(put(residents.get(i), UUID.randomUUID(), community, "9号楼" + id)));

    assertThat(households.stream().distinct()).hasSize(1);
  }

  @Test
  void an_account_that_was_closed_takes_no_further_address() {
    var resident = world.aResident();
    resident.given().put("/api/v1/me/closures/{id}", UUID.randomUUID()).then().statusCode(204);

    put(resident, id, world.aCoveredCommunity(), "1号楼").statusCode(403);
  }

  @Test
  void staff_have_no_addresses() {
    var collector = world.aCollectorOf(world.aStation());

    put(collector, id, world.aCoveredCommunity(), "1号").statusCode(403);
    collector.given().get("/api/v1/me/addresses").then().statusCode(403);
  }

  private static String household(ValidatableResponse response) {
    return response.statusCode(200).extract().jsonPath().getString("householdId");
  }

  private static ValidatableResponse put(Actor actor, UUID id, UUID communityId, String line) {
    return actor
        .given()
        .body(Map.of("communityId", communityId, "line", line))
        .put("/api/v1/me/addresses/" + id)
        .then();
  }
}
