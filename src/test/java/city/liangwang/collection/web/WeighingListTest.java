package city.liangwang.collection.web;

import static city.liangwang.collection.Acts.correct;
import static city.liangwang.collection.Acts.disputed;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weighed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.Weighings;
import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.Officers;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.Tokens;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which weighings, in which order. */
@QuarkusTest
class WeighingListTest {

  @Inject Doors doors;
  @Inject World world;
  @Inject Officers officers;
  @Inject PlainSql sql;
  @Inject Pool pool;
  @Inject Weighings weighings;

  private Door door;
  private UUID first;

  @BeforeEach
  void a_weighing_at_a_station_of_its_own() {
    var station = world.aStationWithPlaces(5);
    var resident = world.aResidentIn(world.aCommunityServedBy(station));
    door = doors.aDoor(PickupKind.MIXED_BAG, resident, world.aCollectorOf(station));
    first = weighed(door, List.of(typed("MIX", 10_000)));
  }

  @Test
  void the_resident_the_collector_and_the_keeper_see_the_same_slip() {
    for (var actor : List.of(door.resident().actor(), door.collector(), keeper())) {
      list(actor, "size=10")
          .body("items.id", contains(first.toString()))
          .body("items[0].totalGrams", equalTo(10_000))
          .body("items[0].totalFen", equalTo(330))
          .body("items[0].residentId", nullValue())
          .body("next", nullValue());
    }
  }

  @Test
  void who_has_weighed_nothing_sees_an_empty_page() {
    var station = door.resident().stationId();

    list(world.aCollectorOf(station), "size=10").body("items", empty()).body("next", nullValue());
    list(world.aResident(), "size=10").body("items", empty());
    list(world.aKeeperOf(world.anotherStation()), "collectorId=" + door.collector().id())
        .body("items", empty());
  }

  @Test
  void a_collector_who_asks_for_another_collectors_sees_none() {
    var colleague = world.aCollectorOf(door.resident().stationId());

    list(colleague, "collectorId=" + door.collector().id()).body("items", empty());
    list(door.collector(), "collectorId=" + colleague.id()).body("items", empty());
    list(keeper(), "collectorId=" + door.collector().id())
        .body("items.id", contains(first.toString()));
  }

  @Test
  void a_dispatcher_of_the_district_sees_it_and_one_of_another_does_not() {
    var division = divisionOf(door.resident().stationId());
    var own = world.aDispatcherOfDivision(division);
    var collector = "collectorId=" + door.collector().id();

    list(own, collector).body("items.id", contains(first.toString()));
    list(world.aDispatcher(), collector).body("items.id", contains(first.toString()));
    list(world.aDispatcherElsewhere(), collector).body("items", empty());
  }

  @Test
  void who_collects_and_dispatches_sees_as_a_dispatcher() {
    var both = officers.aCollectorWhoDispatches(door.resident().stationId());

    list(both, "collectorId=" + door.collector().id()).body("items.id", contains(first.toString()));
  }

  @Test
  void a_token_that_says_more_than_the_database_shows_nothing() {
    var keeper = keeper();
    var pretender = new Actor(keeper.id(), Tokens.of(keeper.id(), Role.DISPATCHER));

    pretender.given().get("/api/v1/door-weighings").then().statusCode(403);
  }

  @Test
  void without_a_token_there_is_no_list() {
    RestAssured.given().get("/api/v1/door-weighings").then().statusCode(401);
    RestAssured.given().get("/api/v1/door-weighings/" + first).then().statusCode(401);
  }

  @Test
  void somebody_who_was_closed_sees_nothing_more() {
    world.close(door.collector().id());

    door.collector()
        .given()
        .get("/api/v1/door-weighings")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void states_are_told_apart() {
    var disputedOne = another();
    disputed(door.resident().actor(), disputedOne);
    var reversed = another();
    correct(world.aDispatcher(), reversed, UUID.randomUUID(), List.of()).statusCode(200);

    list(door.collector(), "state=PAID").body("items.id", contains(first.toString()));
    list(door.collector(), "state=DISPUTED").body("items.id", contains(disputedOne.toString()));
    list(door.collector(), "state=REVERSED")
        .body("items.id", contains(reversed.toString()))
        .body("items[0].lines", empty())
        .body("items[0].totalGrams", equalTo(0));
  }

  @Test
  void what_was_reversed_is_neither_carried_nor_handed_over() {
    correct(world.aDispatcher(), first, UUID.randomUUID(), List.of()).statusCode(200);

    list(keeper(), "handedOver=false").body("items", empty());
    list(keeper(), "handedOver=true").body("items", empty());
    list(keeper(), "size=10").body("items.id", contains(first.toString()));
  }

  @Test
  void what_was_handed_over_and_then_reversed_stays_handed_over() {
    handOver(first);
    correct(world.aDispatcher(), first, UUID.randomUUID(), List.of()).statusCode(200);

    list(keeper(), "handedOver=true&state=REVERSED").body("items.id", contains(first.toString()));
    list(keeper(), "handedOver=false").body("items", empty());
  }

  @Test
  void all_filters_hold_together() {
    var second = another();
    handOver(second);

    var both = "collectorId=" + door.collector().id() + "&state=PAID&handedOver=";
    list(world.aDispatcher(), both + "true").body("items.id", contains(second.toString()));
    list(world.aDispatcher(), both + "false").body("items.id", contains(first.toString()));
    list(world.aDispatcher(), both + "true&size=1").body("next", nullValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 500})
  void pages_of_any_size_hold_every_weighing_once_in_one_order(int size) {
    var all = new ArrayList<String>(List.of(first.toString()));
    for (int i = 0; i < 6; i++) {
      all.add(another().toString());
    }
    Collections.reverse(all);

    assertThat(everyPage(keeper(), size)).isEqualTo(all);
  }

  @Test
  void weighings_of_the_same_instant_are_told_apart_by_their_ids() {
    another();
    another();
    another();
    sql.run(
        "update collection.door_weighing set recorded_at = date_trunc('day', now())"
            + " where collector_id = $1",
        door.collector().id());

    assertThat(everyPage(door.collector(), 1)).hasSize(4).doesNotHaveDuplicates();
    assertThat(everyPage(door.collector(), 1)).isEqualTo(everyPage(door.collector(), 4));
  }

  @Test
  void what_comes_in_while_somebody_turns_pages_is_not_shown_twice() {
    another();
    var page = list(keeper(), "size=1");
    String next = page.extract().path("next");
    var newest = another();

    list(keeper(), "size=5&cursor=" + next)
        .body("items.id", contains(first.toString()))
        .body("items.id", not(hasItem(newest.toString())));
  }

  @Test
  void a_weighing_of_many_lines_is_one_item_with_its_lines_in_order() {
    var next = doors.aDoor(PickupKind.MIXED_BAG, door.resident(), door.collector());
    weighed(next, List.of(typed("MIX", 3_000), typed("MIX", 1_000), typed("MIX", 2_000)));

    list(door.collector(), "size=1")
        .body("items", hasSize(1))
        .body("items[0].lines.grams", contains(3_000, 1_000, 2_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=LOST",
        "state=paid",
        "collectorId=me",
        "size=-1",
        "size=many",
        "cursor=%00",
      })
  void a_question_that_can_not_be_understood_is_refused(String query) {
    var status = door.collector().given().get("/api/v1/door-weighings?" + query).then().extract();

    assertThat(status.statusCode()).isIn(400, 404);
  }

  @Test
  void roles_without_weighings_do_not_get_in() {
    for (var actor :
        List.of(
            world.aClerkOf(world.aCentre()),
            world.aDriverOf(world.aStation()),
            world.aFinanceOfficer(),
            world.aStatistician(),
            world.anAdministrator())) {
      actor.given().get("/api/v1/door-weighings").then().statusCode(403);
      actor.given().get("/api/v1/door-weighings/" + first).then().statusCode(403);
      actor
          .given()
          .get("/api/v1/pickups/" + door.pickupId() + "/door-weighing")
          .then()
          .statusCode(403);
    }
  }

  private UUID another() {
    var next = doors.aDoor(PickupKind.MIXED_BAG, door.resident(), door.collector());
    return weighed(next, List.of(typed("MIX", 5_000)));
  }

  private Actor keeper() {
    return world.aKeeperOf(door.resident().stationId());
  }

  private void handOver(UUID weighing) {
    var collector = door.collector().id();
    pool.withTransaction(
            tx -> weighings.handOver(tx, collector, List.of(weighing), UUID.randomUUID()))
        .await()
        .indefinitely();
  }

  private String divisionOf(UUID station) {
    return world.one(
        "select division_code from area.station where id = $1",
        Tuple.of(station),
        row -> row.getString(0));
  }

  private static List<String> everyPage(Actor actor, int size) {
    var seen = new ArrayList<String>();
    @Nullable String cursor = null;
    do {
      var page = list(actor, "size=" + size + (cursor == null ? "" : "&cursor=" + cursor));
      seen.addAll(page.extract().<List<String>>path("items.id"));
      cursor = page.extract().path("next");
    } while (cursor != null);
    return seen;
  }

  private static ValidatableResponse list(Actor actor, String query) {
    return actor.given().get("/api/v1/door-weighings?" + query).then().statusCode(200);
  }
}
