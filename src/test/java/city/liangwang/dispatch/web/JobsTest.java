package city.liangwang.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.stream.Stream;
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
  void a_collector_clocks_in_once_at_the_own_station() {
    var collector = world.aCollectorOf(station);
    var shift = UUID.randomUUID();

    var first = clockIn(collector, shift, station).statusCode(200).extract().asString();
    var again = clockIn(collector, shift, station).statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first);
    clockIn(collector, UUID.randomUUID(), station)
        .statusCode(409)
        .body("code", equalTo("shift-open"));
    clockIn(collector, shift, world.aStation()).statusCode(409).body("code", equalTo("id-reused"));
    clockIn(world.aCollectorOf(station), UUID.randomUUID(), world.aStation())
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    world
        .aKeeperOf(station)
        .given()
        .queryParam("station", station.toString())
        .get("/api/v1/shifts")
        .then()
        .statusCode(200)
        .body("items.collectorId", contains(collector.id().toString()));
  }

  @Test
  void eight_shifts_at_once_of_one_collector_are_one_shift() {
    var collector = world.aCollectorOf(station);

    var codes =
        AtOnce.eight(i -> clockIn(collector, UUID.randomUUID(), station).extract().statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
    assertThat(codes).filteredOn(code -> code == 409).hasSize(7);
  }

  @Test
  void who_works_is_shown_to_the_station_and_to_dispatchers() {
    world.aCollectorOnShift(station);

    shifts(world.aDispatcher(), station).statusCode(200).body("items.size()", equalTo(1));
    shifts(world.aKeeperOf(world.aStation()), station).statusCode(403);
    shifts(world.aDispatcher(), UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("station-not-found"));
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
    var resident = aResident();
    var pickups = IntStream.range(0, 12).mapToObj(i -> world.aPickupOf(resident)).toList();

    var codes =
        AtOnce.times(
            12, i -> claim(collector, pickups.get(i), UUID.randomUUID()).extract().statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(OPEN_JOBS_MAX);
    assign(world.aDispatcher(), world.aPickupOf(resident), collector.id())
        .statusCode(409)
        .body("code", equalTo("too-many-jobs"));
    assign(world.aDispatcher(), world.aPickupOf(resident), null)
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
    var resident = aResident();
    var pickups = IntStream.range(0, 8).mapToObj(i -> world.aPickupOf(resident)).toList();
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

  @Test
  void ending_a_shift_gives_the_open_jobs_back_and_loses_none() {
    var collector = world.aCollectorOf(station);
    var shift = world.clockIn(collector, station);
    var claimed = world.aPickupClaimedBy(collector, aResident());
    var reached = world.aPickupReachedBy(collector, aResident());
    var end = UUID.randomUUID();

    var first =
        end(collector, shift, end, Map.of())
            .statusCode(200)
            .body("released", equalTo(2))
            .extract()
            .asString();
    var again = end(collector, shift, end, Map.of()).statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first);
    assertThat(Stream.of(claimed, reached)).allMatch(pickup -> last(pickup).equals("BOOKED"));
    end(collector, shift, UUID.randomUUID(), Map.of())
        .statusCode(409)
        .body("code", equalTo("shift-ended"));
    claim(collector, claimed, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("not-on-shift"));
    shifts(world.aKeeperOf(station), station).body("items", empty());
    world
        .aCollectorOf(station)
        .given()
        .queryParam("state", "BOOKED")
        .get("/api/v1/pickups")
        .then()
        .body("items.id", hasItem(claimed.toString()))
        .body("items.id", hasItem(reached.toString()));
  }

  @Test
  void a_shift_is_ended_for_a_collector_who_dropped_out_with_a_reason() {
    var shift = world.clockIn(world.aCollectorOf(station), station);
    var dispatcher = world.aDispatcher();

    end(dispatcher, shift, UUID.randomUUID(), Map.of())
        .statusCode(400)
        .body("errors[0].field", equalTo("reasonCode"));
    end(world.aCollectorOf(station), shift, UUID.randomUUID(), Map.of("reasonCode", "ill"))
        .statusCode(403);
    end(world.aKeeperOf(world.aStation()), shift, UUID.randomUUID(), Map.of("reasonCode", "ill"))
        .statusCode(403);
    end(dispatcher, UUID.randomUUID(), UUID.randomUUID(), Map.of("reasonCode", "ill"))
        .statusCode(404)
        .body("code", equalTo("shift-not-found"));
    end(dispatcher, shift, UUID.randomUUID(), Map.of("reasonCode", "not-reachable"))
        .statusCode(200);
    end(world.aKeeperOf(station), shift, UUID.randomUUID(), Map.of("reasonCode", "ill"))
        .statusCode(409);
  }

  @Test
  void jobs_claimed_while_the_shift_ends_are_either_refused_or_given_back() {
    var collector = world.aCollectorOf(station);
    var shift = world.clockIn(collector, station);
    var resident = aResident();
    var pickups = IntStream.range(0, 7).mapToObj(i -> world.aPickupOf(resident)).toList();

    AtOnce.eight(
        i ->
            i == 0
                ? end(collector, shift, UUID.randomUUID(), Map.of())
                    .statusCode(200)
                    .extract()
                    .statusCode()
                : claim(collector, pickups.get(i - 1), UUID.randomUUID()).extract().statusCode());

    assertThat(pickups).allMatch(pickup -> last(pickup).equals("BOOKED"));
  }

  @Test
  void a_position_is_told_during_the_own_shift_in_the_system_of_the_phone() {
    var collector = world.aCollectorOf(station);
    var shift = world.clockIn(collector, station);

    report(world.aCollectorOf(station), shift, 0)
        .statusCode(404)
        .body("code", equalTo("shift-not-found"));
    collector
        .given()
        .body(Map.of("latitude", 91, "longitude", 0, "system", "WGS84"))
        .put("/api/v1/shifts/{id}/position", shift)
        .then()
        .statusCode(400);
    collector
        .given()
        .body(Map.of("latitude", 36.1, "longitude", 114.3, "system", "GCJ02"))
        .put("/api/v1/shifts/{id}/position", shift)
        .then()
        .statusCode(204);
    end(collector, shift, UUID.randomUUID(), Map.of()).statusCode(200);
    report(collector, shift, 0).statusCode(409).body("code", equalTo("shift-ended"));
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  private static ValidatableResponse clockIn(Actor collector, UUID shift, UUID station) {
    return collector
        .given()
        .body(Map.of("stationId", station))
        .put("/api/v1/shifts/{id}", shift)
        .then();
  }

  private static ValidatableResponse shifts(Actor actor, UUID station) {
    return actor.given().queryParam("station", station.toString()).get("/api/v1/shifts").then();
  }

  private static ValidatableResponse end(Actor actor, UUID shift, UUID id, Map<String, ?> body) {
    return actor.given().body(body).put("/api/v1/shifts/{id}/ends/{e}", shift, id).then();
  }

  private static ValidatableResponse claim(Actor collector, UUID pickup, UUID id) {
    return collector.given().put("/api/v1/pickups/{id}/claims/{c}", pickup, id).then();
  }

  private static ValidatableResponse assign(
      Actor actor, UUID pickup, @org.jspecify.annotations.Nullable UUID collector) {
    return assign(
        actor,
        pickup,
        UUID.randomUUID(),
        collector == null ? Map.of() : Map.of("collectorId", collector));
  }

  private static ValidatableResponse assign(
      Actor actor, UUID pickup, UUID id, Map<String, ?> body) {
    return actor.given().body(body).put("/api/v1/pickups/{id}/assignments/{a}", pickup, id).then();
  }

  private static ValidatableResponse act(
      Actor actor, UUID pickup, String acts, Map<String, ?> body) {
    return act(actor, pickup, acts, UUID.randomUUID(), body);
  }

  private static ValidatableResponse act(
      Actor actor, UUID pickup, String acts, UUID id, Map<String, ?> body) {
    return actor
        .given()
        .body(body)
        .put("/api/v1/pickups/{id}/" + acts + "/{act}", pickup, id)
        .then();
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

  private String last(UUID pickup) {
    var steps = steps(pickup);
    return steps.get(steps.size() - 1);
  }

  private List<String> steps(UUID pickup) {
    return List.of(
        world.one(
            "select array_agg(to_state order by number) from booking.step where pickup_id = $1",
            Tuple.of(pickup),
            row -> row.getArrayOfStrings(0)));
  }
}
