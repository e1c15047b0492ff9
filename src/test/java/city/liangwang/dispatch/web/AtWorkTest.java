package city.liangwang.dispatch.web;

import static city.liangwang.dispatch.web.Work.claim;
import static city.liangwang.dispatch.web.Work.clockIn;
import static city.liangwang.dispatch.web.Work.end;
import static city.liangwang.dispatch.web.Work.shifts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the clocking in to the end of a shift. */
@QuarkusTest
class AtWorkTest {

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
    var pickups = IntStream.range(0, 7).mapToObj(i -> world.aPickupOf(aResident())).toList();

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
