package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Chain.arrive;
import static city.liangwang.testing.Chain.depart;
import static city.liangwang.testing.Chain.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Planned;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A truck is loaded, leaves, arrives, is unloaded or called off: each act of it once. */
@QuarkusTest
class MoveTripTest {

  private static final Map<String, Object> WHY = Map.of("reason", "改明天");

  @Inject Chain chain;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID act = UUID.randomUUID();
  private Planned planned;

  @BeforeEach
  void a_truck_and_a_full_container() {
    planned = chain.aTrip(chain.aFullContainer("MIX", 1_000));
  }

  private ValidatableResponse act(Actor person, String what, Map<String, ?> body) {
    return put(person, "trips/" + planned.tripId() + "/" + what + "/" + act, body);
  }

  private String history() {
    return world.one(
        """
        select string_agg(coalesce(from_state, '-') || '>' || to_state, ' ' order by number)
        from custody.trip_step where trip_id = $1
        """,
        Tuple.of(planned.tripId()),
        row -> row.getString(0));
  }

  private Map<String, Object> loading(String seal, Object... containers) {
    return Map.of("containerCodes", List.of(containers), "sealNumber", seal);
  }

  @Test
  void the_history_of_a_trip_tells_every_step() {
    load(planned, UUID.randomUUID()).statusCode(200);
    act(planned.keeper(), "unloadings", WHY).statusCode(200);
    load(planned, UUID.randomUUID()).statusCode(200);
    depart(planned).statusCode(200);
    arrive(planned).statusCode(200);
    assertThat(history())
        .isEqualTo(
            "->PLANNED PLANNED>LOADED LOADED>PLANNED PLANNED>LOADED LOADED>DEPARTED"
                + " DEPARTED>ARRIVED");
    assertThat(yard.toldOf(planned.tripId()))
        .containsExactly("TripLoaded", "TripUnloaded", "TripLoaded");
  }

  @Test
  void every_move_again_is_one_move_and_with_other_content_a_conflict() {
    load(planned, UUID.randomUUID()).statusCode(200);
    act(planned.driver(), "departures", Map.of()).statusCode(200);
    act(planned.driver(), "departures", Map.of()).statusCode(200);
    act(planned.driver(), "arrivals", Map.of("sealIntact", false)).statusCode(200);
    act(planned.driver(), "arrivals", Map.of("sealIntact", false))
        .statusCode(200)
        .body("state", equalTo("ARRIVED"));
    refused(act(planned.driver(), "arrivals", Map.of("sealIntact", true)), 409, "id-reused");
    assertThat(history()).isEqualTo("->PLANNED PLANNED>LOADED LOADED>DEPARTED DEPARTED>ARRIVED");
  }

  @Test
  void eight_departures_at_once_are_one() {
    load(planned, UUID.randomUUID()).statusCode(200);
    var codes = AtOnce.eight(any -> depart(planned).extract().statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    var arrivals = AtOnce.eight(any -> arrive(planned).extract().statusCode());
    assertThat(arrivals).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void of_a_departure_and_an_unloading_at_once_one_succeeds() {
    load(planned, UUID.randomUUID()).statusCode(200);
    var codes =
        AtOnce.times(
            2,
            caller ->
                caller == 0
                    ? depart(planned).extract().statusCode()
                    : act(planned.keeper(), "unloadings", WHY).extract().statusCode());
    assertThat(codes).containsExactlyInAnyOrder(200, 409);
    var state = get(planned.driver(), "trips/" + planned.tripId()).extract().path("state");
    assertThat(books.grams(planned.tripId(), AccountKind.TRIP_LOAD, "MIX"))
        .isEqualTo("DEPARTED".equals(state) ? 1_000 : 0);
  }

  @Test
  void an_unloading_again_takes_off_once() {
    load(planned, UUID.randomUUID()).statusCode(200);
    var station = planned.stored().carried().stationId();
    act(planned.keeper(), "unloadings", WHY).statusCode(200);
    var stock = books.grams(station, AccountKind.STATION_STOCK, "MIX");
    act(planned.keeper(), "unloadings", WHY).statusCode(200);
    assertThat(books.grams(station, AccountKind.STATION_STOCK, "MIX")).isEqualTo(stock);
    refused(act(planned.keeper(), "unloadings", Map.of("reason", "?")), 409, "id-reused");
  }

  @Test
  void a_loading_with_the_same_id_and_another_seal_is_a_conflict() {
    var container = planned.stored().container();
    act(planned.keeper(), "loadings", loading("S-1", container)).statusCode(200);
    refused(act(planned.keeper(), "loadings", loading("S-2", container)), 409, "id-reused");
    get(planned.keeper(), "trips/" + planned.tripId())
        .body("sealNumber", equalTo("S-1"))
        .body("manifest.grams", contains(1_000));
  }

  @Test
  void one_container_that_is_not_there_keeps_the_others_off_the_truck() {
    refused(
        act(planned.keeper(), "loadings", loading("S-1", planned.stored().container(), "NOT-HERE"))
            .body("errors.field", contains("containerCodes[1]")),
        409,
        "container-empty");
    assertThat(history()).isEqualTo("->PLANNED");
    load(planned, UUID.randomUUID()).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s-1", "S 1", "SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS"})
  void a_seal_has_a_number(String seal) {
    refused(
        act(planned.keeper(), "loadings", loading(seal, planned.stored().container())),
        400,
        "request-invalid");
  }

  @Test
  void a_truck_is_not_loaded_with_nothing() {
    refused(act(planned.keeper(), "loadings", loading("S-1")), 400, "request-invalid");
  }

  @Test
  void a_seal_that_was_broken_on_the_way_shows() {
    load(planned, UUID.randomUUID()).statusCode(200);
    depart(planned).statusCode(200);
    act(planned.driver(), "arrivals", Map.of("sealIntact", false)).statusCode(200);
    get(planned.driver(), "trips/" + planned.tripId()).body("sealIntact", equalTo(false));
  }

  @Test
  void an_arrival_tells_of_the_seal() {
    load(planned, UUID.randomUUID()).statusCode(200);
    depart(planned).statusCode(200);
    refused(act(planned.driver(), "arrivals", Map.of()), 400, "request-invalid");
  }

  @Test
  void a_load_that_was_taken_off_takes_its_seal_along() {
    load(planned, UUID.randomUUID()).statusCode(200);
    act(planned.keeper(), "unloadings", WHY).statusCode(200);
    get(planned.keeper(), "trips/" + planned.tripId())
        .body("sealNumber", nullValue())
        .body("manifest.size()", equalTo(0));
  }

  @Test
  void a_called_off_truck_does_nothing_more() {
    act(planned.keeper(), "cancellations", WHY).statusCode(200);
    act(planned.keeper(), "cancellations", WHY).statusCode(200);
    refused(act(planned.keeper(), "cancellations", Map.of("reason", "?")), 409, "id-reused");
    for (var refusal :
        List.of(load(planned, UUID.randomUUID()), depart(planned), arrive(planned))) {
      refused(refusal, 409, "trip-state");
    }
    assertThat(history()).isEqualTo("->PLANNED PLANNED>CANCELLED");
  }

  @Test
  void a_loaded_truck_is_not_called_off() {
    load(planned, UUID.randomUUID()).statusCode(200);
    refused(act(planned.keeper(), "cancellations", WHY), 409, "trip-state");
    refused(load(planned, UUID.randomUUID()), 409, "trip-state");
  }

  @Test
  void every_act_is_for_its_own_people() {
    var colleague = world.aKeeperOf(world.anotherStation());
    var body = loading("S-1", planned.stored().container());
    for (var person : List.of(colleague, planned.driver(), world.aDispatcher())) {
      refused(act(person, "loadings", body), 403, "forbidden");
      refused(act(person, "unloadings", WHY), 403, "forbidden");
    }
    refused(act(colleague, "cancellations", WHY), 403, "forbidden");
    refused(act(planned.driver(), "cancellations", WHY), 403, "forbidden");
    refused(act(planned.keeper(), "departures", Map.of()), 403, "forbidden");
    refused(act(planned.keeper(), "arrivals", Map.of("sealIntact", true)), 403, "forbidden");
    var other = world.aDriverOf(planned.stored().carried().stationId());
    refused(act(other, "departures", Map.of()), 403, "forbidden");
    refused(act(other, "arrivals", Map.of("sealIntact", true)), 403, "forbidden");
    assertThat(history()).isEqualTo("->PLANNED");
  }

  @Test
  void a_trip_that_never_was_is_not_found() {
    var nowhere = new Planned(planned.stored(), UUID.randomUUID(), planned.driver());
    refused(load(nowhere, act), 404, "trip-not-found");
    refused(depart(nowhere), 404, "trip-not-found");
    refused(arrive(nowhere), 404, "trip-not-found");
    refused(get(planned.keeper(), "trips/" + nowhere.tripId()), 404, "trip-not-found");
  }
}
