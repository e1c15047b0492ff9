package city.liangwang.custody.app;

import static city.liangwang.testing.Chain.arrive;
import static city.liangwang.testing.Chain.depart;
import static city.liangwang.testing.Chain.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Planned;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TripsTest {

  @Inject Chain chain;
  @Inject World world;
  @Inject Books books;

  private long loadOf(Planned planned) {
    return books.grams(planned.tripId(), AccountKind.TRIP_LOAD, "MIX");
  }

  private static ValidatableResponse put(
      Actor person, Planned planned, String act, Map<String, Object> body) {
    return person
        .given()
        .body(body)
        .put("/api/v1/trips/" + planned.tripId() + "/" + act + "/" + UUID.randomUUID())
        .then();
  }

  private ValidatableResponse plan(Actor person, UUID station, UUID driver, String plate) {
    return person
        .given()
        .body(
            Map.of(
                "stationId", station,
                "centreId", world.aCentre(),
                "driverId", driver,
                "plate", plate))
        .put("/api/v1/trips/" + UUID.randomUUID())
        .then();
  }

  @Test
  void a_load_moves_from_the_stations_stock_to_the_truck() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 40_000));
    var station = planned.stored().carried().stationId();
    var stock = books.grams(station, AccountKind.STATION_STOCK, "MIX");

    load(planned, UUID.randomUUID())
        .statusCode(200)
        .body("lines[0].materialCode", equalTo("MIX"))
        .body("lines[0].grams", equalTo(40_000));

    assertThat(loadOf(planned)).isEqualTo(40_000);
    assertThat(books.grams(station, AccountKind.STATION_STOCK, "MIX")).isEqualTo(stock - 40_000);
  }

  @Test
  void loading_twice_with_one_id_loads_once() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 40_000));
    var loading = UUID.randomUUID();
    load(planned, loading).statusCode(200);
    load(planned, loading).statusCode(200).body("lines[0].grams", equalTo(40_000));
    assertThat(loadOf(planned)).isEqualTo(40_000);
  }

  @Test
  void of_eight_loadings_at_once_one_succeeds() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 40_000));
    var codes = AtOnce.eight(any -> load(planned, UUID.randomUUID()).extract().statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(loadOf(planned)).isEqualTo(40_000);
  }

  @Test
  void an_empty_container_can_not_be_loaded() {
    var stored = chain.aFullContainer("MIX", 1_000);
    var first = chain.aTrip(stored);
    load(first, UUID.randomUUID()).statusCode(200);
    var second = chain.aTrip(stored);

    load(second, UUID.randomUUID()).statusCode(409).body("code", equalTo("container-empty"));
  }

  @Test
  void a_truck_is_not_overloaded() {
    // The tiny city's truck may carry 2 t; the containers hold what the station weighed.
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var container = Chain.aContainer();
    var handover = UUID.randomUUID();
    Chain.handOver(
            carried,
            handover,
            Chain.because(
                "门前漏称", Chain.handoverOf(carried, Chain.reading("MIX", container, 2_000_100))))
        .statusCode(200);
    var planned = chain.aTrip(new Chain.Stored(carried, handover, container));

    load(planned, UUID.randomUUID()).statusCode(409).body("code", equalTo("vehicle-overloaded"));
    assertThat(loadOf(planned)).isZero();
  }

  @Test
  void no_state_is_skipped() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 1_000));
    depart(planned).statusCode(409).body("code", equalTo("trip-state"));
    arrive(planned).statusCode(409).body("code", equalTo("trip-state"));
    load(planned, UUID.randomUUID()).statusCode(200);
    arrive(planned).statusCode(409);
    depart(planned).statusCode(200).body("state", equalTo("DEPARTED"));
    put(planned.keeper(), planned, "unloadings", Map.of("reason", "来不及"))
        .statusCode(409)
        .body("code", equalTo("trip-state"));
    arrive(planned).statusCode(200).body("state", equalTo("ARRIVED"));
  }

  @Test
  void a_load_can_be_taken_off_before_the_truck_leaves() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 3_000));
    load(planned, UUID.randomUUID()).statusCode(200);

    put(planned.keeper(), planned, "unloadings", Map.of("reason", "装错车"))
        .statusCode(200)
        .body("state", equalTo("PLANNED"));

    assertThat(loadOf(planned)).isZero();
    load(planned, UUID.randomUUID()).statusCode(200);
    assertThat(loadOf(planned)).isEqualTo(3_000);
  }

  @Test
  void a_truck_is_called_off_before_it_is_loaded() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 3_000));
    put(planned.keeper(), planned, "cancellations", Map.of("reason", "改明天"))
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    load(planned, UUID.randomUUID()).statusCode(409);
  }

  @Test
  void only_the_trips_own_driver_drives_it() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 1_000));
    load(planned, UUID.randomUUID()).statusCode(200);
    var stranger = world.aDriverOf(planned.stored().carried().stationId());
    depart(new Planned(planned.stored(), planned.tripId(), stranger)).statusCode(403);
    depart(planned).statusCode(200);
  }

  @Test
  void a_keeper_calls_trucks_to_the_own_station_only() {
    var keeper = world.aKeeperOf(world.aStation());
    var driver = world.aDriverOf(world.aStation()).id();
    plan(keeper, world.anotherStation(), driver, "TINY-1").statusCode(403);
    plan(world.aDispatcher(), world.anotherStation(), driver, "TINY-1").statusCode(200);
  }

  @Test
  void a_dispatcher_of_another_district_neither_plans_nor_calls_off() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 1_000));
    var stranger = world.aDispatcherElsewhere();
    plan(stranger, world.aStation(), planned.driver().id(), "TINY-1").statusCode(403);
    put(stranger, planned, "cancellations", Map.of("reason", "?")).statusCode(403);
    put(world.aDispatcher(), planned, "cancellations", Map.of("reason", "改明天")).statusCode(200);
  }

  @Test
  void an_unknown_truck_and_somebody_who_does_not_drive_are_refused() {
    var keeper = world.aKeeperOf(world.aStation());
    var driver = world.aDriverOf(world.aStation()).id();
    plan(keeper, world.aStation(), driver, "NOBODY")
        .statusCode(400)
        .body("code", equalTo("vehicle-unknown"))
        .body("errors.field", hasItem("plate"));
    plan(keeper, world.aStation(), keeper.id(), "TINY-1")
        .statusCode(400)
        .body("code", equalTo("driver-unknown"));
    plan(keeper, world.aStation(), UUID.randomUUID(), "TINY-1").statusCode(404);
  }

  @Test
  void everybody_sees_the_trips_that_concern_them() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 1_000));
    var id = planned.tripId().toString();
    var clerk = world.aClerkOf(world.aCentre());
    for (var person : List.of(planned.keeper(), planned.driver(), clerk, world.aDispatcher())) {
      person.given().get("/api/v1/trips").then().statusCode(200).body("items.id", hasItem(id));
      person.given().get("/api/v1/trips/" + id).then().statusCode(200);
    }
    var stranger = world.aKeeperOf(world.anotherStation());
    stranger.given().get("/api/v1/trips").then().statusCode(200).body("items.id", not(hasItem(id)));
    stranger.given().get("/api/v1/trips/" + id).then().statusCode(403);
    world.aDriverOf(world.aStation()).given().get("/api/v1/trips/" + id).then().statusCode(403);
  }

  @Test
  void trucks_are_listed() {
    world
        .aDispatcher()
        .given()
        .get("/api/v1/trips/vehicles")
        .then()
        .statusCode(200)
        .body("plate", hasItem("TINY-1"));
  }
}
