package city.liangwang.dispatch.web;

import static city.liangwang.dispatch.web.Work.assign;
import static city.liangwang.dispatch.web.Work.claim;
import static city.liangwang.dispatch.web.Work.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.liangwang.dispatch.app.DispatchConfig;
import city.liangwang.dispatch.spi.LivePosition;
import city.liangwang.dispatch.spi.LivePositions;
import city.liangwang.shared.GeoPoint;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is given a job, why, and what is kept of it. */
@QuarkusTest
class AssignmentsTest {

  @Inject World world;
  @Inject LivePositions positions;
  @Inject DispatchConfig config;

  private UUID station = new UUID(0, 0);
  private Actor keeper;

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(50);
    keeper = world.aKeeperOf(station);
  }

  @Test
  void who_has_gone_home_is_given_nothing() {
    var gone = world.aCollectorOf(station);
    var shift = world.clockIn(gone, station);
    var there = world.aCollectorOnShift(station);
    end(gone, shift, UUID.randomUUID(), Map.of()).statusCode(200);

    assign(keeper, aPickup(), null)
        .body("collectorId", equalTo(there.id().toString()))
        .body("reasonCode", equalTo("only-one-free"))
        .body("candidates", hasSize(1));
    assign(keeper, aPickup(), gone.id())
        .statusCode(409)
        .body("code", equalTo("not-on-shift"))
        .body("errors[0].field", equalTo("collectorId"));
  }

  @Test
  void those_at_work_at_another_station_do_not_come_into_question() {
    var elsewhere = world.aCollectorOnShift(world.aStationWithPlaces(5));

    assign(keeper, aPickup(), elsewhere.id()).statusCode(409).body("code", equalTo("not-on-shift"));
    assign(keeper, aPickup(), null).statusCode(409).body("code", equalTo("no-collector-free"));
  }

  @Test
  void who_holds_as_many_as_allowed_is_not_free_and_whoever_holds_one_less_is() {
    var full = world.aCollectorOnShift(station);
    for (int i = 0; i < config.openJobsMax() - 1; i++) {
      world.aPickupClaimedBy(full, aResident());
    }

    assign(keeper, aPickup(), full.id())
        .statusCode(200)
        .body("openJobs", equalTo(config.openJobsMax() - 1));
    assign(keeper, aPickup(), full.id()).statusCode(409).body("code", equalTo("too-many-jobs"));
    assign(keeper, aPickup(), null).statusCode(409).body("code", equalTo("no-collector-free"));
  }

  @Test
  void a_job_given_back_makes_its_holder_free_again() {
    var collector = world.aCollectorOnShift(station);
    var last = world.aPickupClaimedBy(collector, aResident());
    for (int i = 1; i < config.openJobsMax(); i++) {
      world.aPickupClaimedBy(collector, aResident());
    }
    claim(collector, aPickup(), UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("too-many-jobs"));
    Work.act(collector, last, "returns", UUID.randomUUID(), Map.of("reasonCode", "other"))
        .statusCode(200);

    claim(collector, aPickup(), UUID.randomUUID()).statusCode(200);
  }

  @Test
  void of_eight_who_assign_one_pickup_at_once_one_does() {
    world.aCollectorOnShift(station);
    world.aCollectorOnShift(station);
    var pickup = aPickup();

    var answers = AtOnce.eight(i -> assign(keeper, pickup, null).extract());

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allMatch(answer -> "pickup-taken".equals(answer.path("code")));
    assertThat(given(pickup)).hasSize(1);
  }

  @Test
  void claims_and_assignments_at_once_give_a_job_to_one_only() {
    var collector = world.aCollectorOnShift(station);
    var pickup = aPickup();

    var codes =
        AtOnce.eight(
            i ->
                (i % 2 == 0
                        ? claim(collector, pickup, UUID.randomUUID())
                        : assign(keeper, pickup, null))
                    .extract()
                    .statusCode());

    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "refused", "no-show", "reached", "claimed"})
  void a_pickup_that_is_not_open_is_not_given_out(String how) {
    var holder = world.aCollectorOnShift(station);
    var resident = aResident();
    var pickup = pickup(how, resident, holder);
    var code = List.of("reached", "claimed").contains(how) ? "pickup-taken" : "pickup-state";

    assign(keeper, pickup, null).statusCode(409).body("code", equalTo(code));
    claim(world.aCollectorOnShift(station), pickup, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo(code));
  }

  @Test
  void an_assignment_is_kept_with_all_who_came_into_question() {
    var near = world.aCollectorOnShift(station);
    var far = world.aCollectorOnShift(station);
    seen(near, 0.001, Duration.ZERO);
    seen(far, 0.02, Duration.ZERO);
    var pickup = aPickup();
    assign(keeper, pickup, null).statusCode(200);

    var kept = given(pickup);
    assertThat(kept)
        .containsExactly("ASSIGNMENT " + near.id() + " " + keeper.id() + " nearest 111");
    var candidates =
        world.one(
            "select candidates from dispatch.assignment where pickup_id = $1",
            Tuple.of(pickup),
            row -> row.getJsonArray(0));
    assertThat(idsOf(candidates)).containsExactly(near.id().toString(), far.id().toString());
  }

  @Test
  void a_claim_is_kept_as_one_s_own_wish() {
    var collector = world.aCollectorOnShift(station);
    var pickup = world.aPickupClaimedBy(collector, aResident());

    assertThat(given(pickup))
        .containsExactly("CLAIM " + collector.id() + " " + collector.id() + " claimed -");
  }

  @Test
  void a_refused_assignment_is_done_under_the_same_id_once_somebody_is_there() {
    var pickup = aPickup();
    var id = UUID.randomUUID();
    assign(keeper, pickup, id, Map.of()).statusCode(409).body("code", equalTo("no-collector-free"));
    world.aCollectorOnShift(station);

    assign(keeper, pickup, id, Map.of()).statusCode(200);
  }

  @Test
  void eight_times_the_same_assignment_at_once_is_one() {
    world.aCollectorOnShift(station);
    var pickup = aPickup();
    var id = UUID.randomUUID();

    var answers =
        AtOnce.eight(
            i -> assign(keeper, pickup, id, Map.of()).statusCode(200).extract().asString());

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(given(pickup)).hasSize(1);
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  private UUID aPickup() {
    return world.aPickupOf(aResident());
  }

  private UUID pickup(String how, Resident resident, Actor holder) {
    return switch (how) {
      case "claimed" -> world.aPickupClaimedBy(holder, resident);
      case "cancelled" ->
          ended(
              resident.actor(),
              world.aPickupOf(resident),
              "cancellations",
              Map.of("reasonCode", "changed-mind"));
      case "refused" ->
          ended(
              holder,
              world.aPickupReachedBy(holder, resident),
              "refusals",
              Map.of("reasonCode", "unsafe"));
      case "no-show" ->
          ended(holder, world.aPickupReachedBy(holder, resident), "no-shows", Map.of());
      default -> world.aPickupReachedBy(holder, resident);
    };
  }

  private static UUID ended(Actor actor, UUID pickup, String acts, Map<String, ?> body) {
    Work.act(actor, pickup, acts, UUID.randomUUID(), body).statusCode(200);
    return pickup;
  }

  /** So many degrees north of the station, so long ago. */
  private void seen(Actor collector, double degreesNorth, Duration ago) {
    var at = placeOfStation();
    positions
        .put(
            collector.id(),
            new LivePosition(new GeoPoint(at[0] + degreesNorth, at[1]), Instant.now().minus(ago)))
        .await()
        .indefinitely();
  }

  private double[] placeOfStation() {
    return world.one(
        "select latitude, longitude from area.station where id = $1",
        Tuple.of(station),
        row -> new double[] {row.getDouble(0), row.getDouble(1)});
  }

  private List<String> given(UUID pickup) {
    return List.of(
        world.one(
            """
            select array_agg(kind || ' ' || collector_id || ' ' || person_id || ' ' || reason_code || ' '
              || coalesce(distance_metres::text, '-') order by at)
            from dispatch.assignment where pickup_id = $1
            """,
            Tuple.of(pickup),
            row -> row.getArrayOfStrings(0)));
  }

  private static List<String> idsOf(JsonArray candidates) {
    return candidates.stream()
        .map(one -> ((io.vertx.core.json.JsonObject) one).getString("collectorId"))
        .toList();
  }
}
