package city.liangwang.collection.app;

import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weighed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.Weighings;
import city.liangwang.shared.Problem;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookUpWeighingsTest {

  @Inject Doors doors;
  @Inject World world;
  @Inject Pool pool;
  @Inject Weighings weighings;

  @Test
  void a_weighing_is_seen_by_resident_collector_keeper_and_dispatcher_and_by_nobody_else() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = weighed(door, List.of(typed("MIX", 10_000)));
    var station = door.resident().stationId();

    Stream.of(
            door.resident().actor(),
            door.collector(),
            world.aKeeperOf(station),
            world.aDispatcher())
        .forEach(actor -> get(actor, id).statusCode(200).body("totalGrams", equalTo(10_000)));
    Stream.of(
            world.aResident(),
            world.aCollectorOf(station),
            world.aKeeperOf(world.anotherStation()),
            world.aDispatcherElsewhere())
        .forEach(
            actor -> get(actor, id).statusCode(404).body("code", equalTo("weighing-not-found")));
    get(world.aClerkOf(world.aCentre()), id).statusCode(403);
  }

  @Test
  void a_phone_that_knows_the_pickup_finds_its_weight() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var path = "/api/v1/pickups/" + door.pickupId() + "/door-weighing";
    door.resident().given().get(path).then().statusCode(404);

    var id = weighed(door, List.of(typed("MIX", 10_000)));

    door.resident().given().get(path).then().statusCode(200).body("id", equalTo(id.toString()));
    world.aResident().given().get(path).then().statusCode(404);
  }

  @Test
  void a_receipt_is_for_the_resident_alone() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = weighed(door, List.of(typed("MIX", 10_000)));

    door.resident()
        .given()
        .get("/api/v1/receipts/" + id)
        .then()
        .statusCode(200)
        .body("weighing.totalFen", equalTo(330))
        .body("weighing.lines[0].fenPerUnit", equalTo(33))
        .body("versions.version", contains(1))
        .body("versions[0].reason", nullValue())
        .body("disputes", empty());
    world.aResident().given().get("/api/v1/receipts/" + id).then().statusCode(404);
    door.collector().given().get("/api/v1/receipts/" + id).then().statusCode(403);
  }

  @Test
  void a_collector_sees_what_is_still_carried() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var carried = weighed(door, List.of(typed("MIX", 10_000)));
    var gone = weighedAgain(door);
    handOver(door.collector(), gone);

    list(door.collector(), "handedOver=false").body("items.id", contains(carried.toString()));
    list(door.collector(), "handedOver=true").body("items.id", contains(gone.toString()));
    list(door.collector(), "size=50")
        .body("items.id", contains(gone.toString(), carried.toString()));
    list(door.resident().actor(), "size=50")
        .body("items.id", contains(gone.toString(), carried.toString()));
  }

  @Test
  void a_keeper_sees_what_the_stations_collectors_carry() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = weighed(door, List.of(typed("MIX", 10_000))).toString();
    var keeper = world.aKeeperOf(door.resident().stationId());
    var collector = "collectorId=" + door.collector().id();

    list(keeper, "handedOver=false&" + collector).body("items.id", contains(id));
    list(keeper, "size=500&handedOver=false").body("items.id", hasItem(id));
    list(world.aKeeperOf(world.anotherStation()), collector).body("items", empty());
    list(world.aDispatcher(), collector).body("items.id", contains(id));
    list(world.aDispatcherElsewhere(), "size=500").body("items.id", not(hasItem(id)));
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var ids = new ArrayList<String>();
    ids.add(weighed(door, List.of(typed("MIX", 1_000), typed("MIX", 2_000))).toString());
    for (int i = 0; i < 4; i++) {
      ids.add(0, weighedAgain(door).toString());
    }

    var seen = new ArrayList<String>();
    @Nullable String cursor = null;
    do {
      var page = list(door.collector(), "size=2" + (cursor == null ? "" : "&cursor=" + cursor));
      seen.addAll(page.extract().<List<String>>path("items.id"));
      cursor = page.extract().path("next");
    } while (cursor != null);

    assertThat(seen).isEqualTo(ids);
    list(door.collector(), "size=500").body("items[4].lines.grams", contains(1_000, 2_000));
  }

  @Test
  void a_list_that_can_not_be_is_refused() {
    var collector = world.aCollectorOf(world.aStation());

    refused(collector, "size=0", "request-invalid");
    refused(collector, "size=501", "request-invalid");
    refused(collector, "cursor=abc", "cursor-invalid");
    refused(collector, "cursor=YR9i", "cursor-invalid");
  }

  // The facade that custody uses.

  @Test
  void what_was_handed_over_is_not_handed_over_again() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = weighed(door, List.of(typed("MIX", 10_000)));
    handOver(door.collector(), id);

    assertRefused(door.collector(), id, CollectionProblem.HANDED_OVER);
  }

  @Test
  void grams_of_several_weighings_come_together() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var first = weighed(door, List.of(typed("MIX", 10_000)));
    var second = weighedAgain(door);

    assertThat(handOver(door.collector(), first, second, first)).isEqualTo(Map.of("MIX", 15_000L));
  }

  @Test
  void nobody_hands_over_what_another_carries() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = weighed(door, List.of(typed("MIX", 10_000)));

    assertRefused(world.aCollectorOf(world.aStation()), id, CollectionProblem.NOT_FOUND);
    assertRefused(door.collector(), UUID.randomUUID(), CollectionProblem.NOT_FOUND);
    list(door.collector(), "handedOver=false").body("items.id", contains(id.toString()));
  }

  @Test
  void what_was_reversed_is_carried_by_nobody() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = weighed(door, List.of(typed("MIX", 10_000)));
    world
        .aDispatcher()
        .given()
        .body(Map.of("lines", List.of(), "reason", "错单"))
        .put("/api/v1/door-weighings/" + id + "/corrections/" + UUID.randomUUID())
        .then()
        .statusCode(200);

    assertRefused(door.collector(), id, CollectionProblem.REVERSED);
    list(door.collector(), "handedOver=false").body("items", empty());
  }

  @Test
  void what_was_taken_back_is_carried_again() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = weighed(door, List.of(typed("MIX", 10_000)));
    var handover = UUID.randomUUID();
    handOver(door.collector(), handover, List.of(id));

    pool.withTransaction(tx -> weighings.takeBack(tx, handover)).await().indefinitely();

    list(door.collector(), "handedOver=false").body("items.id", contains(id.toString()));
    assertThat(handOver(door.collector(), id)).isEqualTo(Map.of("MIX", 10_000L));
  }

  private UUID weighedAgain(Door door) {
    var next = doors.aDoor(PickupKind.MIXED_BAG, door.resident(), door.collector());
    return weighed(next, List.of(typed("MIX", 5_000)));
  }

  private Map<String, Long> handOver(Actor collector, UUID... ids) {
    return handOver(collector, UUID.randomUUID(), List.of(ids));
  }

  private Map<String, Long> handOver(Actor collector, UUID handover, List<UUID> ids) {
    return pool.withTransaction(tx -> weighings.handOver(tx, collector.id(), ids, handover))
        .await()
        .indefinitely();
  }

  private void assertRefused(Actor collector, UUID id, CollectionProblem type) {
    var problem = Assertions.catchThrowableOfType(Problem.class, () -> handOver(collector, id));

    assertThat(problem.type()).isEqualTo(type);
  }

  private static ValidatableResponse get(Actor actor, UUID id) {
    return actor.given().get("/api/v1/door-weighings/" + id).then();
  }

  private static ValidatableResponse list(Actor actor, String query) {
    return actor.given().get("/api/v1/door-weighings?" + query).then().statusCode(200);
  }

  private static void refused(Actor actor, String query, String code) {
    actor
        .given()
        .get("/api/v1/door-weighings?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo(code));
  }
}
