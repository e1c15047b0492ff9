package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Chain.because;
import static city.liangwang.testing.Chain.ship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Centre.Shipped;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The recycler weighs what arrived, keeps it or sends lots back. */
@QuarkusTest
class ConfirmationTest {

  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID id = UUID.randomUUID();

  private static Map<String, Object> receipt(long grams, UUID... returned) {
    return Map.of("receivedGrams", grams, "returnedLotIds", List.of(returned));
  }

  private ValidatableResponse confirm(Actor person, Shipped shipped, Map<String, ?> receipt) {
    return put(person, "outbounds/" + shipped.outboundId() + "/confirmations/" + id, receipt);
  }

  private String lotState(UUID lot) {
    return world.one(
        "select state || ' ' || coalesce(outbound_id::text, '-') from sorting.lot where id = $1",
        Tuple.of(lot),
        row -> row.getString(0));
  }

  @Test
  void two_materials_share_the_recyclers_one_weight_to_the_gram() {
    var paper = centre.sorted("P1", 10_001, 1_999);
    var metal = centre.sorted("M1", 19_999, 1);
    var recycler = world.aRecyclerAccepting("P1", "M1");
    var outbound = UUID.randomUUID();
    ship(paper.clerk(), outbound, recycler, paper.lotIds().get(0), metal.lotIds().get(0))
        .statusCode(200);
    put(
            world.aPersonOfRecycler(recycler),
            "outbounds/" + outbound + "/confirmations/" + id,
            receipt(29_000))
        .statusCode(200)
        .body("receivedGrams", equalTo(29_000));
    var kept = books.grams(recycler, AccountKind.RECYCLER_RECEIVED, "P1");
    assertThat(kept).isEqualTo(9_668);
    assertThat(books.grams(recycler, AccountKind.RECYCLER_RECEIVED, "M1")).isEqualTo(19_332);
    assertThat(books.grams(outbound, AccountKind.OUTBOUND_DIFFERENCE, "P1")).isEqualTo(333);
    assertThat(books.grams(outbound, AccountKind.OUTBOUND_DIFFERENCE, "M1")).isEqualTo(667);
    assertThat(books.grams(outbound, AccountKind.OUTBOUND_LOAD, "P1")).isZero();
  }

  @Test
  void of_eight_confirmations_at_once_one_counts() {
    var shipped = centre.shipped("P1", 20_000);
    var codes =
        AtOnce.eight(
            any ->
                put(
                        shipped.person(),
                        "outbounds/" + shipped.outboundId() + "/confirmations/" + UUID.randomUUID(),
                        receipt(20_000))
                    .extract()
                    .statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(books.grams(shipped.recyclerId(), AccountKind.RECYCLER_RECEIVED, "P1"))
        .isEqualTo(20_000);
  }

  @Test
  void the_same_confirmation_eight_times_at_once_is_one() {
    var shipped = centre.shipped("P1", 20_000);
    var codes =
        AtOnce.eight(
            any -> confirm(shipped.person(), shipped, receipt(19_000)).extract().statusCode());
    assertThat(codes).containsOnly(200);
    assertThat(books.grams(shipped.outboundId(), AccountKind.OUTBOUND_DIFFERENCE, "P1"))
        .isEqualTo(1_000);
    assertThat(yard.toldOf(shipped.outboundId()))
        .containsExactly("OutboundShipped", "OutboundConfirmed");
  }

  @Test
  void everything_that_is_sent_back_is_in_stock_as_it_was() {
    var shipped = centre.shipped("P1", 12_000, 8_000);
    confirm(shipped.person(), shipped, receipt(0, shipped.lotIds().toArray(UUID[]::new)))
        .statusCode(200);
    for (var lot : shipped.lotIds()) {
      assertThat(lotState(lot)).isEqualTo("STORED -");
    }
    assertThat(books.grams(shipped.lotIds().get(0), AccountKind.LOT, "P1")).isEqualTo(12_000);
    assertThat(books.grams(shipped.recyclerId(), AccountKind.RECYCLER_RECEIVED, "P1")).isZero();
    get(shipped.clerk(), "outbounds/" + shipped.outboundId())
        .body("state", equalTo("CONFIRMED"))
        .body("lots.size()", equalTo(2));
  }

  @Test
  void what_is_kept_is_recycled_and_what_is_sent_back_is_not() {
    var shipped = centre.shipped("P1", 12_000, 8_000);
    var kept = shipped.lotIds().get(0);
    var returned = shipped.lotIds().get(1);
    confirm(shipped.person(), shipped, receipt(12_000, returned)).statusCode(200);
    assertThat(lotState(kept)).isEqualTo("RECYCLED " + shipped.outboundId());
    assertThat(lotState(returned)).isEqualTo("STORED -");
    var told =
        world.<String>one(
            """
            select payload->'returned'->0->>'lotId' from platform.event
            where aggregate_id = $1 and type = 'OutboundConfirmed'
            """,
            Tuple.of(shipped.outboundId()),
            row -> row.getString(0));
    assertThat(told).isEqualTo(returned.toString());
  }

  @Test
  void a_lot_that_is_named_twice_is_sent_back_once() {
    var shipped = centre.shipped("P1", 12_000, 8_000);
    var returned = shipped.lotIds().get(1);
    confirm(shipped.person(), shipped, receipt(12_000, returned, returned)).statusCode(200);
    assertThat(books.grams(returned, AccountKind.LOT, "P1")).isEqualTo(8_000);
  }

  @Test
  void a_run_whose_lot_was_sent_back_can_be_reversed_only_when_all_lots_are_here() {
    var shipped = centre.shipped("P1", 12_000, 8_000);
    confirm(shipped.person(), shipped, receipt(12_000, shipped.lotIds().get(1))).statusCode(200);
    refused(
        city.liangwang.testing.Acts.reverse(
            shipped.clerk(), "sorting-runs", shipped.sorted().runId()),
        409,
        "lot-not-stored");
  }

  @Test
  void a_lot_that_was_sent_back_can_go_to_somebody_else() {
    var shipped = centre.shipped("P1", 12_000);
    var lot = shipped.lotIds().get(0);
    confirm(shipped.person(), shipped, receipt(0, lot)).statusCode(200);
    var other = world.aRecyclerAccepting("P1");
    ship(shipped.clerk(), UUID.randomUUID(), other, lot).statusCode(200);
    get(shipped.person(), "outbounds/" + shipped.outboundId())
        .statusCode(200)
        .body("lots.lotId", contains(lot.toString()));
  }

  @Test
  void a_receipt_is_complete() {
    var shipped = centre.shipped("P1", 12_000);
    refused(confirm(shipped.person(), shipped, Map.of("receivedGrams", 1)), 400, "request-invalid");
    refused(confirm(shipped.person(), shipped, receipt(40_000_001)), 400, "request-invalid");
    refused(
        confirm(
            shipped.person(),
            shipped,
            Map.of("receivedGrams", 1, "returnedLotIds", Collections.singletonList(null))),
        400,
        "request-invalid");
    refused(
        confirm(
            shipped.person(),
            shipped,
            Map.of(
                "receivedGrams",
                1,
                "returnedLotIds",
                Collections.nCopies(501, shipped.lotIds().get(0)))),
        400,
        "request-invalid");
    get(shipped.person(), "outbounds/" + shipped.outboundId()).body("state", equalTo("SHIPPED"));
  }

  @Test
  void grams_of_nothing_stay_refused_whatever_the_reason() {
    var shipped = centre.shipped("P1", 12_000);
    refused(
        confirm(shipped.person(), shipped, because("其他货物", receipt(1, shipped.lotIds().get(0)))),
        400,
        "received-without-lots");
  }

  @Test
  void only_the_recycler_it_was_sent_to_confirms() {
    var shipped = centre.shipped("P1", 12_000);
    var firm = world.aPersonOfRecycler(world.aRecyclerAccepting("P1"));
    for (var person :
        List.of(firm, shipped.clerk(), world.aDispatcher(), world.anAdministrator())) {
      refused(confirm(person, shipped, receipt(12_000)), 403, "forbidden");
    }
    refused(
        put(
            shipped.person(),
            "outbounds/" + UUID.randomUUID() + "/confirmations/" + id,
            receipt(12_000)),
        404,
        "outbound-not-found");
    assertThat(books.grams(shipped.outboundId(), AccountKind.OUTBOUND_LOAD, "P1"))
        .isEqualTo(12_000);
  }

  @Test
  void a_reversed_outbound_is_not_confirmed() {
    var shipped = centre.shipped("P1", 12_000);
    city.liangwang.testing.Acts.reverse(shipped.clerk(), "outbounds", shipped.outboundId())
        .statusCode(200);
    refused(confirm(shipped.person(), shipped, receipt(12_000)), 409, "outbound-state");
  }

  @Test
  void a_colleague_of_the_firm_can_not_repeat_it_under_the_same_id() {
    var shipped = centre.shipped("P1", 12_000);
    var colleague = world.aPersonOfRecycler(shipped.recyclerId());
    confirm(shipped.person(), shipped, receipt(12_000)).statusCode(200);
    refused(confirm(colleague, shipped, receipt(12_000)), 409, "id-reused");
  }
}
