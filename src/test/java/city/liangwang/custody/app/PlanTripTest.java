package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A station calls a truck. */
@QuarkusTest
class PlanTripTest {

  @Inject World world;

  private final UUID id = UUID.randomUUID();
  private Actor keeper;
  private Actor driver;

  @BeforeEach
  void people() {
    keeper = world.aKeeperOf(world.aStation());
    driver = world.aDriverOf(world.aStation());
  }

  private Map<String, Object> truck() {
    return Map.of(
        "stationId", world.aStation(),
        "centreId", world.aCentre(),
        "driverId", driver.id(),
        "plate", "TINY-1");
  }

  private long trips() {
    return world.one(
        "select count(*) from custody.trip where id = $1", Tuple.of(id), row -> row.getLong(0));
  }

  private long steps() {
    return world.one(
        "select count(*) from custody.trip_step where trip_id = $1",
        Tuple.of(id),
        row -> row.getLong(0));
  }

  @Test
  void a_truck_that_was_called_is_planned_and_carries_nothing() {
    put(keeper, "trips/" + id, truck())
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("state", equalTo("PLANNED"))
        .body("sealNumber", nullValue())
        .body("sealIntact", nullValue());
    get(keeper, "trips/" + id)
        .statusCode(200)
        .body("plate", equalTo("TINY-1"))
        .body("driverId", equalTo(driver.id().toString()))
        .body("manifest", empty());
  }

  @Test
  void the_same_again_calls_one_truck() {
    var first = put(keeper, "trips/" + id, truck()).statusCode(200).extract().asString();
    assertThat(put(keeper, "trips/" + id, truck()).statusCode(200).extract().asString())
        .isEqualTo(first);
    assertThat(steps()).isEqualTo(1);
  }

  @Test
  void the_same_id_for_another_truck_is_a_conflict_and_changes_nothing() {
    put(keeper, "trips/" + id, truck()).statusCode(200);
    var other = with(truck(), "driverId", world.aDriverOf(world.aStation()).id());
    refused(put(keeper, "trips/" + id, other), 409, "id-reused");
    refused(put(world.aDispatcher(), "trips/" + id, truck()), 409, "id-reused");
    get(keeper, "trips/" + id).body("driverId", equalTo(driver.id().toString()));
  }

  @Test
  void eight_calls_at_once_are_one_truck() {
    var codes = AtOnce.eight(any -> put(keeper, "trips/" + id, truck()).extract().statusCode());
    assertThat(codes).containsOnly(200);
    assertThat(steps()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stationId", "centreId", "driverId", "plate"})
  void everything_must_be_said(String field) {
    var body = new HashMap<>(truck());
    body.remove(field);
    refused(
        put(keeper, "trips/" + id, body).body("errors.field", contains(field)),
        400,
        "request-invalid");
    assertThat(trips()).isZero();
  }

  @Test
  void places_that_are_not_there_are_not_found() {
    var nowhere = UUID.randomUUID();
    refused(
        put(keeper, "trips/" + id, with(truck(), "centreId", nowhere)), 404, "centre-not-found");
    refused(
        put(world.aDispatcher(), "trips/" + id, with(truck(), "stationId", nowhere)),
        404,
        "station-not-found");
    refused(put(keeper, "trips/" + id, with(truck(), "stationId", nowhere)), 403, "forbidden");
  }

  @Test
  void who_drives_must_be_a_driver() {
    for (var person :
        List.of(world.aCollectorOf(world.aStation()), world.aDispatcher(), world.aResident())) {
      refused(
          put(keeper, "trips/" + id, with(truck(), "driverId", person.id()))
              .body("errors.field", contains("driverId")),
          400,
          "driver-unknown");
    }
    refused(
        put(keeper, "trips/" + id, with(truck(), "driverId", UUID.randomUUID())),
        404,
        "person-not-found");
    assertThat(trips()).isZero();
  }

  @Test
  void a_plate_that_nobody_listed_is_refused_at_its_field() {
    refused(
        put(keeper, "trips/" + id, with(truck(), "plate", "TINY-1 "))
            .body("errors.field", contains("plate")),
        400,
        "vehicle-unknown");
    refused(put(keeper, "trips/" + id, with(truck(), "plate", " ")), 400, "request-invalid");
    refused(
        put(keeper, "trips/" + id, with(truck(), "plate", "P".repeat(33))), 400, "request-invalid");
  }

  @Test
  void others_call_no_trucks() {
    for (var person :
        List.of(
            driver,
            world.aCollectorOf(world.aStation()),
            world.aClerkOf(world.aCentre()),
            world.anAdministrator(),
            world.aResident())) {
      refused(put(person, "trips/" + id, truck()), 403, "forbidden");
    }
    refused(put(world.aKeeperOf(world.anotherStation()), "trips/" + id, truck()), 403, "forbidden");
    refused(put(world.aDispatcherElsewhere(), "trips/" + id, truck()), 403, "forbidden");
    assertThat(trips()).isZero();
  }

  @Test
  void a_dispatcher_of_the_stations_district_calls_a_truck() {
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(world.aStation()),
            row -> row.getString(0));
    put(world.aDispatcherOfDivision(division), "trips/" + id, truck()).statusCode(200);
    assertThat(
            world.<String>one(
                "select division_code from custody.trip where id = $1",
                Tuple.of(id),
                row -> row.getString(0)))
        .isEqualTo(division);
  }
}
