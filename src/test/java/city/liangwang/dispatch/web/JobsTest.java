package city.liangwang.dispatch.web;

import static city.liangwang.dispatch.web.Work.act;
import static city.liangwang.dispatch.web.Work.assign;
import static city.liangwang.dispatch.web.Work.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {

  private static final int OPEN_JOBS_MAX = 8;

  @Inject World world;

  private UUID station = new UUID(0, 0);

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(100);
  }

  @Test
  void of_eight_collectors_who_claim_at_once_one_gets_the_job() {
    var pickup = world.aPickupOf(aResident());
    var collectors = IntStream.range(0, 8).mapToObj(i -> world.aCollectorOnShift(station)).toList();

    var answers = AtOnce.eight(i -> claim(collectors.get(i), pickup, UUID.randomUUID()).extract());

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(7)
        .allMatch(answer -> "pickup-taken".equals(answer.path("code")));
    assertThat(steps(pickup)).containsExactly("BOOKED", "ASSIGNED");
  }

  @Test
  void the_same_claim_again_is_the_same_claim_even_eight_times_at_once() {
    var pickup = world.aPickupOf(aResident());
    var other = world.aPickupOf(aResident());
    var collector = world.aCollectorOnShift(station);
    var id = UUID.randomUUID();

    var answers =
        AtOnce.eight(i -> claim(collector, pickup, id).statusCode(200).extract().asString());

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(steps(pickup)).containsExactly("BOOKED", "ASSIGNED");
    claim(collector, other, id).statusCode(409).body("code", equalTo("id-reused"));
    claim(collector, pickup, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("pickup-taken"));
  }

  @Test
  void claiming_needs_a_shift_the_own_station_and_an_open_pickup() {
    var resident = aResident();
    var pickup = world.aPickupOf(resident);

    claim(world.aCollectorOf(station), pickup, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("not-on-shift"));
    claim(world.aCollectorOnShift(world.aStation()), pickup, UUID.randomUUID()).statusCode(403);
    claim(world.aCollectorOnShift(station), UUID.randomUUID(), UUID.randomUUID()).statusCode(404);
    resident
        .given()
        .body(Map.of("reasonCode", "changed-mind"))
        .put("/api/v1/pickups/{id}/cancellations/{c}", pickup, UUID.randomUUID())
        .then()
        .statusCode(200);
    claim(world.aCollectorOnShift(station), pickup, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("pickup-state"));
  }

  @Test
  void a_collector_holds_no_more_jobs_than_allowed_even_when_claiming_all_at_once() {
    var collector = world.aCollectorOnShift(station);
    var pickups = IntStream.range(0, 12).mapToObj(i -> world.aPickupOf(aResident())).toList();

    var codes =
        AtOnce.times(
            12, i -> claim(collector, pickups.get(i), UUID.randomUUID()).extract().statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(OPEN_JOBS_MAX);
    assign(world.aDispatcher(), world.aPickupOf(aResident()), collector.id())
        .statusCode(409)
        .body("code", equalTo("too-many-jobs"));
    assign(world.aDispatcher(), world.aPickupOf(aResident()), null)
        .statusCode(409)
        .body("code", equalTo("no-collector-free"));
  }

  @Test
  void the_nearest_free_collector_gets_the_job_and_the_answer_says_why() {
    var near = world.aCollectorOf(station);
    var far = world.aCollectorOf(station);
    report(far, world.clockIn(far, station), 0.02).statusCode(204);
    report(near, world.clockIn(near, station), 0.001).statusCode(204);

    assign(world.aKeeperOf(station), world.aPickupOf(aResident()), null)
        .statusCode(200)
        .body("collectorId", equalTo(near.id().toString()))
        .body("reasonCode", equalTo("nearest"))
        .body("distanceMetres", equalTo(111))
        .body("openJobs", equalTo(0))
        .body("candidates.collectorId", contains(near.id().toString(), far.id().toString()));
  }

  @Test
  void without_positions_jobs_are_spread_evenly_even_when_all_are_given_out_at_once() {
    var collectors = IntStream.range(0, 4).mapToObj(i -> world.aCollectorOnShift(station)).toList();
    var pickups = IntStream.range(0, 8).mapToObj(i -> world.aPickupOf(aResident())).toList();
    var dispatcher = world.aDispatcher();

    var chosen =
        AtOnce.eight(
            i ->
                assign(dispatcher, pickups.get(i), null)
                    .statusCode(200)
                    .extract()
                    .<String>path("collectorId"));

    assertThat(collectors)
        .allMatch(collector -> Collections.frequency(chosen, collector.id().toString()) == 2);
  }

  @Test
  void the_only_one_at_work_gets_the_job_and_a_named_one_is_named() {
    var collector = world.aCollectorOnShift(station);
    var dispatcher = world.aDispatcher();

    assign(dispatcher, world.aPickupOf(aResident()), null)
        .statusCode(200)
        .body("reasonCode", equalTo("only-one-free"))
        .body("distanceMetres", nullValue());
    assign(dispatcher, world.aPickupOf(aResident()), collector.id())
        .statusCode(200)
        .body("reasonCode", equalTo("chosen"))
        .body("openJobs", equalTo(1));
    assign(dispatcher, world.aPickupOf(aResident()), UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("not-on-shift"));
  }

  @Test
  void the_same_assignment_again_gives_the_same_answer() {
    world.aCollectorOnShift(station);
    var dispatcher = world.aDispatcher();
    var pickup = world.aPickupOf(aResident());
    var id = UUID.randomUUID();

    var first = assign(dispatcher, pickup, id, Map.of()).statusCode(200).extract().asString();
    world.aCollectorOnShift(station);
    var again = assign(dispatcher, pickup, id, Map.of()).statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first);
    assign(dispatcher, pickup, id, Map.of("collectorId", UUID.randomUUID()))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    assign(dispatcher, pickup, null).statusCode(409).body("code", equalTo("pickup-taken"));
  }

  @Test
  void assigning_is_for_the_own_station_and_district() {
    var pickup = world.aPickupOf(aResident());
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));

    assign(world.aKeeperOf(world.aStation()), pickup, null).statusCode(403);
    assign(
            world.aDispatcherOfDivision(division.equals("990101") ? "990102" : "990101"),
            pickup,
            null)
        .statusCode(403);
    assign(world.aDispatcher(), UUID.randomUUID(), null).statusCode(404);
    assign(world.aCollectorOnShift(station), pickup, null).statusCode(403);
    assign(world.aResident(), pickup, null).statusCode(403);
  }

  @Test
  void the_holder_arrives_and_nobody_else() {
    var collector = world.aCollectorOnShift(station);
    var pickup = world.aPickupClaimedBy(collector, aResident());

    act(world.aCollectorOnShift(station), pickup, "arrivals", Map.of())
        .statusCode(403)
        .body("code", equalTo("not-your-job"));
    act(collector, pickup, "refusals", Map.of("reasonCode", "unsafe"))
        .statusCode(409)
        .body("code", equalTo("pickup-state"));
    act(collector, pickup, "arrivals", Map.of()).statusCode(200).body("state", equalTo("ARRIVED"));
    act(collector, pickup, "arrivals", Map.of())
        .statusCode(409)
        .body("code", equalTo("pickup-state"));
  }

  @Test
  void a_job_that_is_given_back_is_open_to_all_again() {
    var collector = world.aCollectorOnShift(station);
    var pickup = world.aPickupReachedBy(collector, aResident());

    act(collector, pickup, "returns", Map.of("reasonCode", "vehicle-full"))
        .statusCode(200)
        .body("state", equalTo("BOOKED"))
        .body("collectorId", nullValue());

    claim(world.aCollectorOnShift(station), pickup, UUID.randomUUID()).statusCode(200);
    assertThat(steps(pickup))
        .containsExactly("BOOKED", "ASSIGNED", "ARRIVED", "BOOKED", "ASSIGNED");
  }

  @Test
  void a_refusal_and_a_no_show_end_the_pickup() {
    var collector = world.aCollectorOnShift(station);
    var refused = world.aPickupReachedBy(collector, aResident());
    var missed = world.aPickupReachedBy(collector, aResident());
    var refusal = UUID.randomUUID();
    var photo = UUID.randomUUID();
    var body = Map.of("reasonCode", "contaminated", "photoId", photo);

    act(collector, refused, "refusals", refusal, body)
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
    act(collector, refused, "refusals", refusal, body)
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
    act(collector, refused, "refusals", refusal, Map.of("reasonCode", "unsafe")).statusCode(409);
    act(collector, missed, "no-shows", Map.of()).statusCode(200).body("state", equalTo("NO_SHOW"));
    act(collector, missed, "arrivals", Map.of())
        .statusCode(409)
        .body("code", equalTo("pickup-state"));

    assertThat(steps(refused)).endsWith("REFUSED");
    UUID kept =
        world.one(
            "select photo_id from dispatch.door_act where id = $1",
            Tuple.of(refusal),
            row -> row.getUUID(0));
    assertThat(kept).isEqualTo(photo);
  }

  @Test
  void reasons_are_codes() {
    var collector = world.aCollectorOnShift(station);
    var pickup = world.aPickupReachedBy(collector, aResident());

    act(collector, pickup, "refusals", Map.of("reasonCode", "bad mood")).statusCode(400);
    act(collector, pickup, "refusals", Map.of())
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
    act(collector, pickup, "returns", Map.of()).statusCode(400);
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  /** So many degrees north of the station, where the communities of these tests lie, too. */
  private ValidatableResponse report(Actor collector, UUID shift, double degreesNorth) {
    var at =
        world.one(
            "select latitude, longitude from area.station where id = $1",
            Tuple.of(station),
            row -> new double[] {row.getDouble(0), row.getDouble(1)});
    return collector
        .given()
        .body(Map.of("latitude", at[0] + degreesNorth, "longitude", at[1], "system", "WGS84"))
        .put("/api/v1/shifts/{id}/position", shift)
        .then();
  }

  private List<String> steps(UUID pickup) {
    return List.of(
        world.one(
            "select array_agg(to_state order by number) from booking.step where pickup_id = $1",
            Tuple.of(pickup),
            row -> row.getArrayOfStrings(0)));
  }
}
