package city.liangwang.dispatch.web;

import static city.liangwang.dispatch.web.Work.clockIn;
import static city.liangwang.dispatch.web.Work.end;
import static city.liangwang.dispatch.web.Work.report;
import static city.liangwang.dispatch.web.Work.shifts;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Collectors come to work and go. */
@QuarkusTest
class ShiftsTest {

  @Inject World world;

  private UUID station = new UUID(0, 0);
  private Actor collector;

  @BeforeEach
  void a_collector() {
    station = world.aStationWithPlaces(20);
    collector = world.aCollectorOf(station);
  }

  @Test
  void a_shift_says_who_works_where_since_when() {
    var before = Instant.now();
    var shift = UUID.randomUUID();

    var since =
        clockIn(collector, shift, station)
            .statusCode(200)
            .body("id", equalTo(shift.toString()))
            .body("collectorId", equalTo(collector.id().toString()))
            .body("stationId", equalTo(station.toString()))
            .extract()
            .<String>path("startedAt");

    assertThat(Instant.parse(since)).isBetween(before.minusMillis(1), Instant.now());
  }

  @Test
  void eight_times_the_same_shift_at_once_is_one_shift() {
    var shift = UUID.randomUUID();

    var answers =
        AtOnce.eight(i -> clockIn(collector, shift, station).statusCode(200).extract().asString());

    assertThat(answers).containsOnly(answers.get(0));
    shifts(world.aKeeperOf(station), station).body("items.size()", equalTo(1));
  }

  @Test
  void the_id_of_somebody_elses_shift_is_not_good() {
    var shift = world.clockIn(collector, station);

    clockIn(world.aCollectorOf(station), shift, station)
        .statusCode(409)
        .body("code", equalTo("id-reused"));
  }

  @Test
  void only_collectors_of_the_station_clock_in() {
    clockIn(world.aCollectorOf(world.aStation()), UUID.randomUUID(), station)
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    for (var actor :
        List.of(
            world.aKeeperOf(station),
            world.aDispatcher(),
            world.aResident(),
            world.aDriverOf(station),
            world.anAdministrator())) {
      clockIn(actor, UUID.randomUUID(), station).statusCode(403);
    }
    given()
        .contentType("application/json")
        .body(Map.of("stationId", station))
        .put("/api/v1/shifts/{id}", UUID.randomUUID())
        .then()
        .statusCode(401);
    shifts(world.aKeeperOf(station), station).body("items", empty());
  }

  @Test
  void who_is_closed_or_only_says_to_be_a_collector_does_not_clock_in() {
    world.close(collector.id());
    var pretender = Actor.of(world.aResident().id(), Role.COLLECTOR);

    clockIn(collector, UUID.randomUUID(), station).statusCode(403);
    clockIn(pretender, UUID.randomUUID(), station).statusCode(403);
  }

  @Test
  void after_the_end_a_new_shift_begins() {
    var first = world.clockIn(collector, station);
    end(collector, first, UUID.randomUUID(), Map.of()).statusCode(200);

    clockIn(collector, UUID.randomUUID(), station).statusCode(200);
    assertThat(
            world.<Long>one(
                "select count(*) from dispatch.shift where collector_id = $1",
                Tuple.of(collector.id()),
                row -> row.getLong(0)))
        .isEqualTo(2);
  }

  @Test
  void a_refused_shift_begins_under_the_same_id_later() {
    var first = world.clockIn(collector, station);
    var second = UUID.randomUUID();
    clockIn(collector, second, station).statusCode(409).body("code", equalTo("shift-open"));
    end(collector, first, UUID.randomUUID(), Map.of()).statusCode(200);

    clockIn(collector, second, station).statusCode(200).body("id", equalTo(second.toString()));
  }

  @Test
  void those_at_work_are_shown_in_the_order_of_their_shifts_and_nobody_else() {
    var shifts =
        IntStream.range(0, 4)
            .mapToObj(i -> world.clockIn(world.aCollectorOf(station), station).toString())
            .sorted()
            .toList();
    world.aCollectorOnShift(world.aStation());

    shifts(world.aCollectorOf(station), station)
        .statusCode(200)
        .body("items.id", contains(shifts.toArray()));
  }

  @Test
  void who_works_is_not_shown_to_others() {
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));

    shifts(world.aDispatcherOfDivision(division), station).statusCode(200);
    shifts(world.aDispatcherOfDivision(division.equals("990101") ? "990102" : "990101"), station)
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    shifts(world.aCollectorOf(world.aStation()), station).statusCode(403);
    shifts(world.aResident(), station).statusCode(403);
    collector.given().get("/api/v1/shifts").then().statusCode(400);
    collector.given().queryParam("station", "here").get("/api/v1/shifts").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'latitude': 85.1, 'longitude': 0, 'system': 'WGS84'}",
        "{'latitude': -85.1, 'longitude': 0, 'system': 'WGS84'}",
        "{'latitude': 0, 'longitude': 180.1, 'system': 'WGS84'}",
        "{'latitude': 0, 'longitude': -180.1, 'system': 'WGS84'}",
        "{'latitude': 0, 'longitude': 0, 'system': 'BD09'}",
        "{'latitude': 0, 'longitude': 0}",
        "{'longitude': 0, 'system': 'WGS84'}",
        "{'latitude': 0, 'system': 'WGS84'}",
        "{'latitude': 'here', 'longitude': 0, 'system': 'WGS84'}",
      })
  void a_position_that_is_nowhere_is_refused(String body) {
    var shift = world.clockIn(collector, station);

    collector
        .given()
        .body(body.replace('\'', '"'))
        .put("/api/v1/shifts/{id}/position", shift)
        .then()
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
  }

  @ParameterizedTest
  @CsvSource({"85, 180", "-85, -180", "0, 0"})
  void a_position_is_taken_wherever_somebody_could_fetch(double latitude, double longitude) {
    var shift = world.clockIn(collector, station);

    report(
            collector,
            shift,
            Map.of("latitude", latitude, "longitude", longitude, "system", "WGS84"))
        .statusCode(204);
  }

  @Test
  void nobody_tells_where_another_is() {
    var shift = world.clockIn(collector, station);
    var place = Map.of("latitude", 43.8, "longitude", 87.6, "system", "WGS84");

    report(world.aCollectorOnShift(station), shift, place)
        .statusCode(404)
        .body("code", equalTo("shift-not-found"));
    report(collector, UUID.randomUUID(), place).statusCode(404);
    report(world.aKeeperOf(station), shift, place).statusCode(403);
  }

  @Test
  void two_who_share_nothing_but_the_station_are_both_at_work() {
    var other = world.aCollectorOf(station);
    AtOnce.times(
        2,
        i ->
            clockIn(i == 0 ? collector : other, UUID.randomUUID(), station)
                .statusCode(200)
                .extract()
                .statusCode());

    shifts(world.aKeeperOf(station), station)
        .body(
            "items.collectorId",
            containsInAnyOrder(collector.id().toString(), other.id().toString()));
  }

  // Sentences.

}
