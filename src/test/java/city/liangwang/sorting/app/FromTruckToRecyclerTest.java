package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.reverse;
import static city.liangwang.testing.Centre.TARE;
import static city.liangwang.testing.Centre.run;
import static city.liangwang.testing.Chain.output;
import static city.liangwang.testing.Chain.ship;
import static city.liangwang.testing.Chain.sort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Centre.Taken;
import city.liangwang.testing.Chain;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import city.liangwang.testing.Yard.Truck;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One truck all the way, and all the way back: every gram is accounted for at each step. */
@QuarkusTest
class FromTruckToRecyclerTest {

  private static final String MIX = "MIX";
  private static final String PAPER = "P1";

  @Inject Chain chain;
  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID intake = UUID.randomUUID();
  private final UUID run = UUID.randomUUID();
  private final UUID lot = UUID.randomUUID();
  private final UUID outbound = UUID.randomUUID();

  private long atCentre(AccountKind kind, String material) {
    return books.grams(world.aCentre(), kind, material);
  }

  private void takeIn(Actor clerk, Truck truck, UUID id) {
    chain.takeIn(clerk, id, truck.tripId(), TARE + 20_000, TARE).statusCode(200);
  }

  private void sortAll(Taken taken, UUID id, UUID lotId) {
    var inputs = List.of(Centre.input(taken, MIX, 20_000));
    sort(taken.clerk(), id, run(inputs, List.of(output(lotId, PAPER, 19_000)), 700, 300))
        .statusCode(200);
  }

  @Test
  void what_the_truck_brought_is_what_arrived_with_all_differences_named() {
    var truck = yard.aTruckWith(Map.of(MIX, 20_200L));
    var clerk = centre.aClerk();
    var residue = atCentre(AccountKind.CENTRE_RESIDUE, "X01");
    var loss = atCentre(AccountKind.CENTRE_LOSS, "X02");
    takeIn(clerk, truck, intake);
    sortAll(new Taken(truck.tripId(), clerk, intake), run, lot);
    var recycler = world.aRecyclerAccepting(PAPER);
    ship(clerk, outbound, recycler, lot).statusCode(200);
    put(
            world.aPersonOfRecycler(recycler),
            "outbounds/" + outbound + "/confirmations/" + UUID.randomUUID(),
            Map.of("receivedGrams", 18_950, "returnedLotIds", List.of()))
        .statusCode(200);

    var variance = books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, MIX);
    var difference = books.grams(outbound, AccountKind.OUTBOUND_DIFFERENCE, PAPER);
    var received = books.grams(recycler, AccountKind.RECYCLER_RECEIVED, PAPER);
    var left = atCentre(AccountKind.CENTRE_RESIDUE, "X01") - residue;
    var lost = atCentre(AccountKind.CENTRE_LOSS, "X02") - loss;
    assertThat(List.of(variance, left, lost, difference, received))
        .containsExactly(200L, 700L, 300L, 50L, 18_950L);
    assertThat(variance + left + lost + difference + received).isEqualTo(20_200);
    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_LOAD, MIX)).isZero();
    assertThat(books.grams(lot, AccountKind.LOT, PAPER)).isZero();
    assertThat(books.grams(outbound, AccountKind.OUTBOUND_LOAD, PAPER)).isZero();
  }

  @Test
  void undone_newest_first_everything_is_on_the_truck_again() {
    var truck = yard.aTruckWith(Map.of(MIX, 20_200L));
    var clerk = centre.aClerk();
    var before =
        List.of(
            atCentre(AccountKind.CENTRE_INTAKE, MIX),
            atCentre(AccountKind.CENTRE_CONVERSION, MIX),
            atCentre(AccountKind.CENTRE_CONVERSION, PAPER),
            atCentre(AccountKind.CENTRE_RESIDUE, "X01"),
            atCentre(AccountKind.CENTRE_LOSS, "X02"));
    takeIn(clerk, truck, intake);
    sortAll(new Taken(truck.tripId(), clerk, intake), run, lot);
    ship(clerk, outbound, world.aRecyclerAccepting(PAPER), lot).statusCode(200);

    reverse(clerk, "intakes", intake).statusCode(409).body("code", equalTo("intake-sorted"));
    reverse(clerk, "sorting-runs", run).statusCode(409).body("code", equalTo("lot-not-stored"));
    reverse(clerk, "outbounds", outbound).statusCode(200);
    reverse(clerk, "intakes", intake).statusCode(409).body("code", equalTo("intake-sorted"));
    reverse(clerk, "sorting-runs", run).statusCode(200);
    reverse(clerk, "intakes", intake).statusCode(200);

    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_LOAD, MIX)).isEqualTo(20_200);
    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, MIX)).isZero();
    assertThat(
            List.of(
                atCentre(AccountKind.CENTRE_INTAKE, MIX),
                atCentre(AccountKind.CENTRE_CONVERSION, MIX),
                atCentre(AccountKind.CENTRE_CONVERSION, PAPER),
                atCentre(AccountKind.CENTRE_RESIDUE, "X01"),
                atCentre(AccountKind.CENTRE_LOSS, "X02")))
        .isEqualTo(before);
  }

  @Test
  void what_was_undone_can_be_recorded_anew() {
    var truck = yard.aTruckWith(Map.of(MIX, 20_000L));
    var clerk = centre.aClerk();
    takeIn(clerk, truck, intake);
    sortAll(new Taken(truck.tripId(), clerk, intake), run, lot);
    reverse(clerk, "sorting-runs", run).statusCode(200);
    reverse(clerk, "intakes", intake).statusCode(200);

    var again = UUID.randomUUID();
    takeIn(clerk, truck, again);
    var secondLot = UUID.randomUUID();
    sortAll(new Taken(truck.tripId(), clerk, again), UUID.randomUUID(), secondLot);
    assertThat(books.grams(secondLot, AccountKind.LOT, PAPER)).isEqualTo(19_000);
    assertThat(books.grams(lot, AccountKind.LOT, PAPER)).isZero();
    get(clerk, "intakes/" + again).body("lines[0].leftGrams", equalTo(0));
    get(clerk, "intakes/" + intake).body("lines[0].leftGrams", equalTo(20_000));
  }
}
