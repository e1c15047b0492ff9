package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Acts.reverse;
import static city.liangwang.testing.Chain.aContainer;
import static city.liangwang.testing.Chain.because;
import static city.liangwang.testing.Chain.handOver;
import static city.liangwang.testing.Chain.handoverOf;
import static city.liangwang.testing.Chain.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Carried;
import city.liangwang.testing.Chain.Stored;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoverReversalTest {

  private static final Map<String, String> MISREAD = Map.of("reason", "读错了秤");

  @Inject Chain chain;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID reversal = UUID.randomUUID();

  private ValidatableResponse undo(Actor person, UUID handover, Map<String, String> reason) {
    return put(person, "handovers/" + handover + "/reversals/" + reversal, reason);
  }

  private long custodyOf(Carried carried) {
    return books.grams(carried.door().collector().id(), AccountKind.COLLECTOR_CUSTODY, "MIX");
  }

  private UUID handedOver(Carried carried, long grams) {
    var id = UUID.randomUUID();
    handOver(carried, id, handoverOf(carried, reading("MIX", aContainer(), grams))).statusCode(200);
    return id;
  }

  @Test
  void the_same_reversal_again_gives_back_once() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var keeper = stored.carried().keeper();
    var first = undo(keeper, stored.handoverId(), MISREAD).statusCode(200).extract().asString();
    var again = undo(keeper, stored.handoverId(), MISREAD).statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first);
    assertThat(custodyOf(stored.carried())).isEqualTo(2_000);
    assertThat(yard.toldOf(stored.handoverId())).containsExactly("HandedOver", "HandoverReversed");
  }

  @Test
  void the_same_id_for_another_hand_over_or_reason_or_person_is_a_conflict() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var other = chain.aFullContainer("MIX", 2_000);
    var keeper = stored.carried().keeper();
    undo(keeper, stored.handoverId(), MISREAD).statusCode(200);

    refused(undo(keeper, stored.handoverId(), Map.of("reason", "?")), 409, "id-reused");
    refused(undo(keeper, other.handoverId(), MISREAD), 409, "id-reused");
    refused(undo(other.carried().keeper(), stored.handoverId(), MISREAD), 409, "id-reused");
    assertThat(custodyOf(other.carried())).isZero();
  }

  @Test
  void of_eight_reversals_at_once_one_succeeds() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var codes =
        AtOnce.eight(
            any ->
                reverse(stored.carried().keeper(), "handovers", stored.handoverId())
                    .extract()
                    .statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(custodyOf(stored.carried())).isEqualTo(2_000);
  }

  @Test
  void of_a_loading_and_a_reversal_at_once_only_one_succeeds() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var planned = chain.aTrip(stored);
    var codes =
        AtOnce.times(
            2,
            caller ->
                caller == 0
                    ? Chain.load(planned, UUID.randomUUID()).extract().statusCode()
                    : reverse(planned.keeper(), "handovers", stored.handoverId())
                        .extract()
                        .statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    var onTruck = books.grams(planned.tripId(), AccountKind.TRIP_LOAD, "MIX");
    assertThat(onTruck + custodyOf(stored.carried())).isEqualTo(2_000);
  }

  @Test
  void fifty_kilograms_are_the_most_that_one_reverses_alone() {
    var light = chain.aCollectorCarrying("MIX", 50_000);
    var id = handedOver(light, 49_000);
    undo(light.keeper(), id, MISREAD).statusCode(200);
    var heavy = chain.aCollectorCarrying("MIX", 50_001);
    refused(
        reverse(heavy.keeper(), "handovers", handedOver(heavy, 50_000)),
        403,
        "second-person-required");
    assertThat(custodyOf(heavy)).isZero();
  }

  @Test
  void another_keeper_of_the_station_is_a_second_person() {
    var heavy = chain.aCollectorCarrying("MIX", 60_000);
    var id = handedOver(heavy, 60_000);
    reverse(world.aKeeperOf(heavy.stationId()), "handovers", id).statusCode(200);
    assertThat(custodyOf(heavy)).isEqualTo(60_000);
  }

  @Test
  void the_weight_that_the_station_put_in_counts_for_the_second_person_too() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var id = UUID.randomUUID();
    var body = handoverOf(carried, reading("MIX", aContainer(), 50_001));
    handOver(carried, id, because("门前漏称", body)).statusCode(200);
    refused(reverse(carried.keeper(), "handovers", id), 403, "second-person-required");
  }

  @Test
  void a_reversal_needs_words() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var keeper = stored.carried().keeper();
    refused(undo(keeper, stored.handoverId(), Map.of("reason", " ")), 400, "request-invalid");
    refused(
        undo(keeper, stored.handoverId(), Map.of("reason", "因".repeat(201))),
        400,
        "request-invalid");
    refused(undo(keeper, stored.handoverId(), Map.of()), 400, "request-invalid");
    assertThat(custodyOf(stored.carried())).isZero();
  }

  @Test
  void only_the_own_stations_keepers_and_dispatchers_of_its_district_reverse() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var id = stored.handoverId();
    refused(reverse(world.aKeeperOf(world.anotherStation()), "handovers", id), 403, "forbidden");
    refused(reverse(stored.carried().door().collector(), "handovers", id), 403, "forbidden");
    refused(reverse(world.aClerkOf(world.aCentre()), "handovers", id), 403, "forbidden");
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(stored.carried().stationId()),
            row -> row.getString(0));
    reverse(world.aDispatcherOfDivision(division), "handovers", id).statusCode(200);
  }

  @Test
  void what_never_was_can_not_be_reversed() {
    refused(
        undo(world.aKeeperOf(world.aStation()), UUID.randomUUID(), MISREAD),
        404,
        "handover-not-found");
  }

  @Test
  void a_keeper_who_has_left_reverses_nothing() {
    var stored = chain.aFullContainer("MIX", 2_000);
    world.close(stored.carried().keeper().id());
    assertThat(undo(stored.carried().keeper(), stored.handoverId(), MISREAD).extract().statusCode())
        .isIn(401, 403);
    assertThat(custodyOf(stored.carried())).isZero();
  }

  @Test
  void a_reversed_hand_over_stays_to_be_seen() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var keeper = stored.carried().keeper();
    undo(keeper, stored.handoverId(), MISREAD).statusCode(200);
    get(keeper, "handovers/" + stored.handoverId())
        .statusCode(200)
        .body("reversalId", equalTo(reversal.toString()))
        .body("lines[0].stationGrams", equalTo(2_000));
  }

  @Test
  void what_was_unloaded_can_be_reversed_again() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var planned = chain.aTrip(stored);
    Chain.load(planned, UUID.randomUUID()).statusCode(200);
    refused(undo(planned.keeper(), stored.handoverId(), MISREAD), 409, "handover-loaded");
    put(
            planned.keeper(),
            "trips/" + planned.tripId() + "/unloadings/" + UUID.randomUUID(),
            Map.of("reason", "装错车"))
        .statusCode(200);
    undo(planned.keeper(), stored.handoverId(), MISREAD).statusCode(200);
    assertThat(custodyOf(stored.carried())).isEqualTo(2_000);
  }

  @Test
  void a_container_weighs_only_what_still_holds() {
    var stored = chain.aFullContainer("MIX", 2_000);
    var more = chain.aCollectorCarrying("MIX", 3_000);
    handOver(more, UUID.randomUUID(), handoverOf(more, reading("MIX", stored.container(), 3_000)))
        .statusCode(200);
    undo(stored.carried().keeper(), stored.handoverId(), MISREAD).statusCode(200);

    var planned = chain.aTrip(stored);
    Chain.load(planned, UUID.randomUUID()).statusCode(200).body("lines[0].grams", equalTo(3_000));
  }

  @Test
  void a_container_of_which_everything_was_reversed_is_not_loaded() {
    var stored = chain.aFullContainer("MIX", 2_000);
    undo(stored.carried().keeper(), stored.handoverId(), MISREAD).statusCode(200);
    var planned = chain.aTrip(stored);
    refused(Chain.load(planned, UUID.randomUUID()), 409, "container-empty");
    assertThat(books.grams(planned.tripId(), AccountKind.TRIP_LOAD, "MIX")).isZero();
  }

  @Test
  void reversing_leaves_the_stock_of_others_alone() {
    Stored kept = chain.aFullContainer("MIX", 4_000);
    Stored undone = chain.aFullContainer("MIX", 2_000);
    var stock = books.grams(kept.carried().stationId(), AccountKind.STATION_STOCK, "MIX");
    undo(undone.carried().keeper(), undone.handoverId(), MISREAD).statusCode(200);
    assertThat(books.grams(kept.carried().stationId(), AccountKind.STATION_STOCK, "MIX"))
        .isEqualTo(stock - 2_000);
    assertThat(custodyOf(kept.carried())).isZero();
  }
}
