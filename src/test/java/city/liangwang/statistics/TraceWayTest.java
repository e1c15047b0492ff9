package city.liangwang.statistics;

import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.collection.DoorWeighed;
import city.liangwang.collection.WeighedLine;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a bag when things go wrong on it. */
@QuarkusTest
class TraceWayTest {

  @Inject Events events;
  @Inject World world;

  private final Day day = Events.aDay();
  private Resident resident;

  @BeforeEach
  void somebodyHasABag() {
    resident = world.aResidentWithAnAddress();
  }

  private static ValidatableResponse trace(Actor actor, UUID weighingId) {
    return actor.given().get("/api/v1/traces/" + weighingId).then();
  }

  private ValidatableResponse trace(DoorWeighed weighed) {
    return trace(resident.actor(), weighed.weighingId()).statusCode(200);
  }

  private DoorWeighed aBag(WeighedLine... lines) {
    return day.weighedFor(world.aPickupOf(resident), resident.householdId(), lines);
  }

  @Test
  void a_bag_shows_its_lines_by_material() {
    var bag = aBag(line("P1", 1_000, 55), line("MIX", 300, 10));
    events.happen(bag);
    trace(bag)
        .body("weighingId", equalTo(bag.weighingId().toString()))
        .body("weighedAt", equalTo(day.noon().toString()))
        .body("lines.materialCode", contains("MIX", "P1"))
        .body("lines.nameZh", contains("混合", "纸板"))
        .body("lines.grams", contains(300, 1_000));
  }

  @Test
  void a_correction_is_what_the_bag_weighs() {
    var bag = aBag(line("P1", 1_000, 55), line("MIX", 300, 10));
    events.happen(bag, day.corrected(bag, line("P1", 900, 50)));
    trace(bag).body("lines.materialCode", contains("P1")).body("lines.grams", contains(900));
  }

  @Test
  void a_bag_of_which_nothing_is_left_has_no_lines_and_no_time() {
    var bag = aBag(line("P1", 1_000, 55));
    events.happen(bag, day.corrected(bag));
    trace(bag).body("lines", empty()).body("weighedAt", nullValue()).body("steps", empty());
  }

  @Test
  void a_hand_over_that_was_undone_is_no_step() {
    var bag = aBag(line("P1", 1_000, 55));
    var wrong = day.handedOver("P1", 1_000, bag);
    events.happen(bag, wrong, day.reversed(wrong));
    trace(bag).body("steps", empty());
    events.happen(day.handedOver("P1", 995, bag));
    trace(bag).body("steps.kind", contains("handover")).body("steps.batchGrams", contains(995));
  }

  @Test
  void a_truck_that_was_unloaded_did_not_take_the_bag() {
    var bag = aBag(line("P1", 1_000, 55));
    var handover = day.handedOver("P1", 1_000, bag);
    var trip = day.loaded(handover);
    events.happen(bag, handover, trip);
    trace(bag).body("steps.kind", containsInAnyOrder("handover", "trip"));
    events.happen(day.unloaded(trip));
    trace(bag).body("steps.kind", contains("handover"));
  }

  @Test
  void a_batch_is_as_heavy_as_all_that_went_into_it() {
    var bag = aBag(line("P1", 1_000, 55));
    var neighbours = day.weighed(line("P1", 9_000, 495));
    var handover = day.handedOver("P1", 10_000, bag, neighbours);
    events.happen(bag, neighbours, handover);
    trace(bag).body("steps[0].batchGrams", equalTo(10_000)).body("lines.grams", contains(1_000));
  }

  @Test
  void a_bag_that_was_sorted_into_two_lots_has_both_outbounds() {
    var bag = aBag(line("P1", 1_000, 55));
    var handover = day.handedOver("P1", 1_000, bag);
    var trip = day.loaded(handover);
    var intake = day.received(trip, 1_000);
    var first = day.sorted("P1", 0, 0, intake);
    var second = day.sorted("MIX", 0, 0, intake);
    events.happen(
        bag, handover, trip, intake, first, second, day.shipped(first), day.shipped(second));
    trace(bag)
        .body("steps.findAll { it.kind == 'outbound' }.size()", equalTo(2))
        .body("steps.findAll { it.kind == 'run' }.size()", equalTo(2))
        .body("steps.findAll { it.kind == 'intake' }.size()", equalTo(1))
        .body("steps.kind", not(contains("lot")));
  }

  @Test
  void a_step_without_a_time_stands_last() {
    var bag = aBag(line("P1", 1_000, 55));
    var handover = day.handedOver("P1", 1_000, bag);
    var trip = day.loaded(handover);
    events.happen(bag, handover, trip, day.received(trip, 1_000));
    trace(bag)
        .body("steps[2].kind", equalTo("trip"))
        .body("steps[2].at", nullValue())
        .body("steps[2].batchGrams", nullValue());
  }

  @Test
  void a_place_that_the_city_does_not_know_has_no_name() {
    var bag = aBag(line("P1", 1_000, 55));
    events.happen(bag, day.handedOver("P1", 1_000, bag));
    trace(bag).body("steps[0].placeNameZh", nullValue());
  }

  @Test
  void a_lot_that_came_back_is_on_the_way_no_more() {
    var bag = aBag(line("P1", 1_000, 55));
    var handover = day.handedOver("P1", 1_000, bag);
    var trip = day.loaded(handover);
    var intake = day.received(trip, 1_000);
    var run = day.sorted("P1", 0, 0, intake);
    var outbound = day.shipped(run);
    events.happen(
        bag,
        handover,
        trip,
        intake,
        run,
        outbound,
        day.confirmed(outbound, 0, outbound.lots().get(0)));
    trace(bag).body("steps.findAll { it.kind == 'outbound' }", empty());
    trace(bag).body("steps.findAll { it.kind == 'run' }.size()", equalTo(1));
  }

  @Test
  void a_dispatcher_follows_every_bag_of_the_own_district() {
    var bag = aBag(line("P1", 1_000, 55));
    events.happen(bag);
    trace(world.aDispatcher(), bag.weighingId()).statusCode(200);
    trace(world.aDispatcherElsewhere(), bag.weighingId())
        .statusCode(404)
        .body("code", equalTo("trace-not-found"));
    for (var stranger :
        new Actor[] {
          world.aKeeperOf(resident.stationId()),
          world.aFinanceOfficer(),
          world.aClerkOf(world.aCentre()),
          world.anAdministrator()
        }) {
      trace(stranger, bag.weighingId()).statusCode(403);
    }
  }

  @Test
  void a_resident_of_the_same_household_is_somebody_else() {
    var bag = aBag(line("P1", 1_000, 55));
    events.happen(bag);
    trace(world.aResidentIn(resident.communityId()).actor(), bag.weighingId()).statusCode(404);
  }

  @Test
  void a_bag_that_is_not_counted_yet_can_not_be_followed() {
    var bag = aBag(line("P1", 1_000, 55));
    trace(resident.actor(), bag.weighingId()).statusCode(404);
    events.happen(bag);
    trace(resident.actor(), bag.weighingId()).statusCode(200);
  }

  @Test
  void what_is_shown_to_officials_names_nobody() {
    var bag = aBag(line("P1", 1_000, 55));
    var handover = day.handedOver("P1", 1_000, bag);
    events.happen(bag, handover);
    var shown = trace(world.aStatistician(), bag.weighingId()).extract().asString();
    assertThat(shown)
        .doesNotContain(resident.id().toString())
        .doesNotContain(resident.householdId().toString())
        .doesNotContain(resident.addressId().toString())
        .doesNotContain(resident.phone())
        .doesNotContain(day.collector.toString());
  }
}
