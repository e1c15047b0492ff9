package city.liangwang.sorting.app;

import static city.liangwang.testing.Chain.output;
import static city.liangwang.testing.Chain.runOf;
import static city.liangwang.testing.Chain.ship;
import static city.liangwang.testing.Chain.sort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Lot;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SortingAndOutboundTest {

  @Inject Chain chain;
  @Inject World world;
  @Inject Books books;

  private final UUID id = UUID.randomUUID();

  private long atCentre(AccountKind kind, String material) {
    return books.grams(world.aCentre(), kind, material);
  }

  private long lotGrams(UUID lot, String material) {
    return books.grams(lot, AccountKind.LOT, material);
  }

  private static ValidatableResponse reverse(Actor person, String what, UUID record) {
    return person
        .given()
        .body(Map.of("reason", "登记错误"))
        .put("/api/v1/" + what + "/" + record + "/reversals/" + UUID.randomUUID())
        .then();
  }

  private static ValidatableResponse confirm(
      Actor person, UUID outbound, UUID confirmation, long grams, UUID... returned) {
    return person
        .given()
        .body(Map.of("receivedGrams", grams, "returnedLotIds", List.of(returned)))
        .put("/api/v1/outbounds/" + outbound + "/confirmations/" + confirmation)
        .then();
  }

  @Test
  void sorting_turns_intake_into_lots_residue_and_loss() {
    var intake = chain.anIntake("MIX", 20_000);
    var paper = UUID.randomUUID();
    var left = atCentre(AccountKind.CENTRE_INTAKE, "MIX");
    var residue = atCentre(AccountKind.CENTRE_RESIDUE, "X01");
    var loss = atCentre(AccountKind.CENTRE_LOSS, "X02");

    sort(
            intake.clerk(),
            id,
            runOf(intake, 20_000, List.of(output(paper, "P1", 18_000)), 1_500, 500))
        .statusCode(200)
        .body("outputs.lotId", contains(paper.toString()));

    assertThat(atCentre(AccountKind.CENTRE_INTAKE, "MIX")).isEqualTo(left - 20_000);
    assertThat(lotGrams(paper, "P1")).isEqualTo(18_000);
    assertThat(atCentre(AccountKind.CENTRE_RESIDUE, "X01")).isEqualTo(residue + 1_500);
    assertThat(atCentre(AccountKind.CENTRE_LOSS, "X02")).isEqualTo(loss + 500);
  }

  @Test
  void a_run_that_is_a_gram_off_is_refused() {
    var intake = chain.anIntake("MIX", 20_000);
    sort(
            intake.clerk(),
            id,
            runOf(intake, 20_000, List.of(output(UUID.randomUUID(), "P1", 18_000)), 1_500, 499))
        .statusCode(400)
        .body("code", equalTo("run-unbalanced"));
  }

  @Test
  void no_more_can_be_sorted_than_was_taken_in() {
    var intake = chain.anIntake("MIX", 20_000);
    var first = List.of(output(UUID.randomUUID(), "P1", 12_000));
    sort(intake.clerk(), id, runOf(intake, 12_000, first, 0, 0)).statusCode(200);
    var second = List.of(output(UUID.randomUUID(), "P1", 8_001));
    sort(intake.clerk(), UUID.randomUUID(), runOf(intake, 8_001, second, 0, 0))
        .statusCode(409)
        .body("code", equalTo("intake-not-left"))
        .body("errors.field", contains("inputs[0].grams"));
  }

  @Test
  void eight_runs_at_once_sort_each_gram_once() {
    var intake = chain.anIntake("MIX", 20_000);
    var codes =
        AtOnce.eight(
            any ->
                sort(
                        intake.clerk(),
                        UUID.randomUUID(),
                        runOf(intake, 8_000, List.of(output(UUID.randomUUID(), "P1", 8_000)), 0, 0))
                    .extract()
                    .statusCode());
    assertThat(codes).containsOnly(200, 409);
    assertThat(codes.stream().filter(code -> code == 200)).hasSize(2);
  }

  @Test
  void the_same_run_again_sorts_nothing_twice() {
    var intake = chain.anIntake("MIX", 20_000);
    var lot = UUID.randomUUID();
    var body = runOf(intake, 10_000, List.of(output(lot, "P1", 10_000)), 0, 0);
    sort(intake.clerk(), id, body).statusCode(200);
    sort(intake.clerk(), id, body).statusCode(200);
    assertThat(lotGrams(lot, "P1")).isEqualTo(10_000);
    sort(intake.clerk(), id, runOf(intake, 10_000, List.of(output(lot, "P1", 9_999)), 1, 0))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    sort(intake.clerk(), UUID.randomUUID(), body)
        .statusCode(409)
        .body("code", equalTo("lot-known"));
  }

  @Test
  void an_unknown_material_is_not_sorted_out() {
    var intake = chain.anIntake("MIX", 20_000);
    sort(
            intake.clerk(),
            id,
            runOf(intake, 20_000, List.of(output(UUID.randomUUID(), "NONE", 20_000)), 0, 0))
        .statusCode(400)
        .body("code", equalTo("material-unknown"));
  }

  @Test
  void the_intake_of_another_centre_is_not_sorted() {
    var intake = chain.anIntake("MIX", 20_000);
    var stranger = world.aClerkOf(world.anotherCentre());
    sort(
            stranger,
            id,
            runOf(intake, 20_000, List.of(output(UUID.randomUUID(), "P1", 20_000)), 0, 0))
        .statusCode(409)
        .body("code", equalTo("intake-not-left"));
  }

  @Test
  void a_reversed_run_leaves_its_input_unsorted() {
    var lot = chain.aLot("P1", 20_000);
    var left = atCentre(AccountKind.CENTRE_INTAKE, "MIX");

    reverse(lot.intake().clerk(), "sorting-runs", lot.runId()).statusCode(200);

    assertThat(lotGrams(lot.lotId(), "P1")).isZero();
    assertThat(atCentre(AccountKind.CENTRE_INTAKE, "MIX")).isEqualTo(left + 20_000);
    reverse(lot.intake().clerk(), "sorting-runs", lot.runId())
        .statusCode(409)
        .body("code", equalTo("already-reversed"));
    lot.intake()
        .clerk()
        .given()
        .get("/api/v1/lots?size=500")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(lot.lotId().toString())));
  }

  @Test
  void a_run_whose_lot_has_left_can_not_be_reversed() {
    var lot = chain.aLot("P1", 20_000);
    ship(lot.intake().clerk(), id, world.aRecyclerAccepting("P1"), lot.lotId()).statusCode(200);
    reverse(lot.intake().clerk(), "sorting-runs", lot.runId())
        .statusCode(409)
        .body("code", equalTo("lot-not-stored"));
  }

  @Test
  void a_run_can_be_read_with_what_went_in_and_came_out() {
    var lot = chain.aLot("P1", 20_000);
    lot.intake()
        .clerk()
        .given()
        .get("/api/v1/sorting-runs/" + lot.runId())
        .then()
        .statusCode(200)
        .body("inputs[0].grams", equalTo(20_000))
        .body("outputs[0].lotId", equalTo(lot.lotId().toString()));
    lot.intake()
        .clerk()
        .given()
        .get("/api/v1/sorting-runs/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void a_lot_goes_to_the_recycler_by_the_recyclers_own_weight() {
    var lot = chain.aLot("P1", 20_000);
    var recycler = world.aRecyclerAccepting("P1");
    var person = world.aPersonOfRecycler(recycler);
    ship(lot.intake().clerk(), id, recycler, lot.lotId())
        .statusCode(200)
        .body("grams", equalTo(20_000))
        .body("state", equalTo("SHIPPED"));
    assertThat(lotGrams(lot.lotId(), "P1")).isZero();

    confirm(person, id, UUID.randomUUID(), 19_950).statusCode(200);

    assertThat(books.grams(recycler, AccountKind.RECYCLER_RECEIVED, "P1")).isEqualTo(19_950);
    assertThat(books.grams(id, AccountKind.OUTBOUND_LOAD, "P1")).isZero();
    assertThat(books.grams(id, AccountKind.OUTBOUND_DIFFERENCE, "P1")).isEqualTo(50);
    person
        .given()
        .get("/api/v1/outbounds/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"));
    person
        .given()
        .get("/api/v1/outbounds")
        .then()
        .statusCode(200)
        .body("items.id", contains(id.toString()));
    lot.intake()
        .clerk()
        .given()
        .get("/api/v1/outbounds?size=500")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
  }

  @Test
  void confirming_again_receives_nothing_twice() {
    var lot = chain.aLot("P1", 20_000);
    var recycler = world.aRecyclerAccepting("P1");
    var person = world.aPersonOfRecycler(recycler);
    ship(lot.intake().clerk(), id, recycler, lot.lotId()).statusCode(200);
    var confirmation = UUID.randomUUID();
    confirm(person, id, confirmation, 19_950).statusCode(200);
    confirm(person, id, confirmation, 19_950).statusCode(200);
    confirm(person, id, confirmation, 19_000).statusCode(409).body("code", equalTo("id-reused"));
    confirm(person, id, UUID.randomUUID(), 19_950)
        .statusCode(409)
        .body("code", equalTo("outbound-state"));
    assertThat(books.grams(recycler, AccountKind.RECYCLER_RECEIVED, "P1")).isEqualTo(19_950);
  }

  @Test
  void a_lot_that_is_sent_back_is_in_stock_again() {
    var kept = chain.aLot("P1", 20_000);
    var returned = chain.aLot("M1", 4_000);
    var recycler = world.aRecyclerAccepting("P1", "M1");
    var person = world.aPersonOfRecycler(recycler);
    ship(kept.intake().clerk(), id, recycler, kept.lotId(), returned.lotId()).statusCode(200);

    confirm(person, id, UUID.randomUUID(), 20_010, returned.lotId()).statusCode(200);

    assertThat(lotGrams(returned.lotId(), "M1")).isEqualTo(4_000);
    assertThat(books.grams(recycler, AccountKind.RECYCLER_RECEIVED, "M1")).isZero();
    assertThat(books.grams(id, AccountKind.OUTBOUND_DIFFERENCE, "P1")).isEqualTo(-10);
    ship(kept.intake().clerk(), UUID.randomUUID(), recycler, returned.lotId()).statusCode(200);
  }

  @Test
  void of_eight_outbounds_of_one_lot_at_once_one_leaves() {
    var lot = chain.aLot("P1", 20_000);
    var recycler = world.aRecyclerAccepting("P1");
    var codes =
        AtOnce.eight(
            any ->
                ship(lot.intake().clerk(), UUID.randomUUID(), recycler, lot.lotId())
                    .extract()
                    .statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void a_recycler_takes_what_it_is_licensed_for() {
    var lot = chain.aLot("P1", 20_000);
    var clerk = lot.intake().clerk();
    ship(clerk, id, world.aRecyclerAccepting("M1"), lot.lotId())
        .statusCode(409)
        .body("code", equalTo("material-not-accepted"));
    var expired = world.aRecyclerLicensedUntil(LocalDate.now(ZoneOffset.UTC).minusDays(2), "P1");
    ship(clerk, UUID.randomUUID(), expired, lot.lotId())
        .statusCode(409)
        .body("code", equalTo("recycler-licence-expired"));
    ship(clerk, UUID.randomUUID(), UUID.randomUUID(), lot.lotId()).statusCode(404);
    assertThat(lotGrams(lot.lotId(), "P1")).isEqualTo(20_000);
  }

  @Test
  void a_reversed_outbound_is_in_stock_again() {
    var lot = shipped();
    reverse(lot.intake().clerk(), "outbounds", id).statusCode(200);
    assertThat(lotGrams(lot.lotId(), "P1")).isEqualTo(20_000);
    reverse(lot.intake().clerk(), "outbounds", id)
        .statusCode(409)
        .body("code", equalTo("outbound-state"));
  }

  private Lot shipped() {
    var lot = chain.aLot("P1", 20_000);
    ship(lot.intake().clerk(), id, world.aRecyclerAccepting("P1"), lot.lotId()).statusCode(200);
    return lot;
  }

  @Test
  void another_recycler_confirms_nothing() {
    shipped();
    var stranger = world.aPersonOfRecycler(world.aRecyclerAccepting("P1"));
    confirm(stranger, id, UUID.randomUUID(), 20_000).statusCode(403);
    stranger.given().get("/api/v1/outbounds/" + id).then().statusCode(403);
  }

  @Test
  void a_receipt_that_can_not_be_is_refused() {
    var lot = chain.aLot("P1", 20_000);
    var recycler = world.aRecyclerAccepting("P1");
    var person = world.aPersonOfRecycler(recycler);
    ship(lot.intake().clerk(), id, recycler, lot.lotId()).statusCode(200);
    confirm(person, id, UUID.randomUUID(), 1, UUID.randomUUID())
        .statusCode(400)
        .body("code", equalTo("returned-lot-unknown"));
    confirm(person, id, UUID.randomUUID(), 1, lot.lotId())
        .statusCode(400)
        .body("code", equalTo("received-without-lots"));
    confirm(person, id, UUID.randomUUID(), -1).statusCode(400);
  }
}
