package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.reverse;
import static city.liangwang.testing.Centre.TARE;
import static city.liangwang.testing.Centre.input;
import static city.liangwang.testing.Centre.run;
import static city.liangwang.testing.Chain.output;
import static city.liangwang.testing.Chain.ship;
import static city.liangwang.testing.Chain.sort;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Centre.Taken;
import city.liangwang.testing.Chain;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many people work at a centre at the same moment; not a gram is used twice, nobody gets a 500. */
@QuarkusTest
class AtTheCentreAtOnceTest {

  @Inject Chain chain;
  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private long left(Taken taken) {
    return get(taken.clerk(), "intakes/" + taken.intakeId())
        .extract()
        .jsonPath()
        .getLong("lines[0].leftGrams");
  }

  @Test
  void runs_that_name_the_same_intakes_in_whatever_order_all_succeed() {
    var intakes = new ArrayList<Taken>();
    for (int i = 0; i < 4; i++) {
      intakes.add(centre.taken(Map.of("MIX", 8_000L)));
    }
    var clerk = centre.aClerk();
    var codes =
        AtOnce.eight(
            caller -> {
              var inputs = new ArrayList<Map<String, Object>>();
              intakes.forEach(taken -> inputs.add(input(taken, "MIX", 1_000)));
              if (caller % 2 == 0) {
                Collections.reverse(inputs);
              }
              var outputs = List.of(output(UUID.randomUUID(), "P1", 4_000));
              return sort(clerk, UUID.randomUUID(), run(inputs, outputs)).extract().statusCode();
            });
    assertThat(codes).containsOnly(200);
    intakes.forEach(taken -> assertThat(left(taken)).isZero());
  }

  @Test
  void of_shipments_that_name_the_same_lots_in_whatever_order_one_succeeds() {
    var sorted = centre.sorted("P1", 1_000, 2_000, 3_000, 4_000);
    var recycler = world.aRecyclerAccepting("P1");
    var codes =
        AtOnce.eight(
            caller -> {
              var lots = new ArrayList<>(sorted.lotIds());
              if (caller % 2 == 0) {
                Collections.reverse(lots);
              }
              return ship(sorted.clerk(), UUID.randomUUID(), recycler, lots.toArray(UUID[]::new))
                  .extract()
                  .statusCode();
            });
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void shipments_that_share_one_lot_get_it_once() {
    var sorted = centre.sorted("P1", 1_000, 2_000, 3_000);
    var recycler = world.aRecyclerAccepting("P1");
    var shared = sorted.lotIds().get(1);
    var outbounds = List.of(UUID.randomUUID(), UUID.randomUUID());
    var codes =
        AtOnce.times(
            2,
            caller ->
                ship(
                        sorted.clerk(),
                        outbounds.get(caller),
                        recycler,
                        sorted.lotIds().get(caller * 2),
                        shared)
                    .extract()
                    .statusCode());
    assertThat(codes).containsExactlyInAnyOrder(200, 409);
    assertThat(books.grams(shared, AccountKind.LOT, "P1")).isZero();
    var loaded =
        outbounds.stream().mapToLong(id -> books.grams(id, AccountKind.OUTBOUND_LOAD, "P1")).sum();
    assertThat(loaded).isIn(3_000L, 5_000L);
  }

  @Test
  void a_lots_id_is_given_once_even_by_eight_clerks() {
    var intakes = new ArrayList<Taken>();
    for (int i = 0; i < 8; i++) {
      intakes.add(centre.taken(Map.of("MIX", 2_000L)));
    }
    var lot = UUID.randomUUID();
    var codes =
        AtOnce.eight(
            caller -> {
              var taken = intakes.get(caller);
              var body =
                  run(List.of(input(taken, "MIX", 2_000)), List.of(output(lot, "P1", 2_000)));
              return sort(taken.clerk(), UUID.randomUUID(), body).extract().statusCode();
            });
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(books.grams(lot, AccountKind.LOT, "P1")).isEqualTo(2_000);
    assertThat(intakes.stream().mapToLong(this::left).sum()).isEqualTo(14_000);
  }

  @Test
  void the_same_intake_eight_times_at_once_is_one() {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    var clerk = centre.aClerk();
    var intake = UUID.randomUUID();
    var answers =
        AtOnce.eight(
            any ->
                chain
                    .takeIn(clerk, intake, truck.tripId(), TARE + 20_000, TARE)
                    .statusCode(200)
                    .extract()
                    .asString());
    assertThat(answers).containsOnly(answers.get(0));
    assertThat(yard.toldOf(intake)).containsExactly("IntakeRecorded");
  }

  @Test
  void the_same_run_and_the_same_shipment_eight_times_at_once_are_one_each() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var lot = UUID.randomUUID();
    var runId = UUID.randomUUID();
    var body = run(List.of(input(taken, "MIX", 20_000)), List.of(output(lot, "P1", 20_000)));
    var runs =
        AtOnce.eight(any -> sort(taken.clerk(), runId, body).statusCode(200).extract().asString());
    assertThat(runs).containsOnly(runs.get(0));
    assertThat(books.grams(lot, AccountKind.LOT, "P1")).isEqualTo(20_000);

    var recycler = world.aRecyclerAccepting("P1");
    var outbound = UUID.randomUUID();
    var shipments =
        AtOnce.eight(
            any ->
                ship(taken.clerk(), outbound, recycler, lot).statusCode(200).extract().asString());
    assertThat(shipments).containsOnly(shipments.get(0));
    assertThat(books.grams(outbound, AccountKind.OUTBOUND_LOAD, "P1")).isEqualTo(20_000);
  }

  @Test
  void of_eight_reversals_of_a_shipment_at_once_one_succeeds() {
    var shipped = centre.shipped("P1", 12_000, 8_000);
    var codes =
        AtOnce.eight(
            any ->
                reverse(shipped.clerk(), "outbounds", shipped.outboundId()).extract().statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(books.grams(shipped.lotIds().get(0), AccountKind.LOT, "P1")).isEqualTo(12_000);
    assertThat(books.grams(shipped.lotIds().get(1), AccountKind.LOT, "P1")).isEqualTo(8_000);
  }

  @Test
  void of_a_shipment_of_a_reversed_outbounds_lots_every_gram_is_somewhere() {
    var shipped = centre.shipped("P1", 20_000);
    var next = UUID.randomUUID();
    AtOnce.times(
        2,
        caller ->
            caller == 0
                ? reverse(shipped.clerk(), "outbounds", shipped.outboundId()).extract().statusCode()
                : ship(shipped.clerk(), next, shipped.recyclerId(), shipped.lotIds().get(0))
                    .extract()
                    .statusCode());
    assertThat(
            books.grams(shipped.lotIds().get(0), AccountKind.LOT, "P1")
                + books.grams(shipped.outboundId(), AccountKind.OUTBOUND_LOAD, "P1")
                + books.grams(next, AccountKind.OUTBOUND_LOAD, "P1"))
        .isEqualTo(20_000);
  }
}
