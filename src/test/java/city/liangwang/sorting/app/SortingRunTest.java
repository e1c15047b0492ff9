package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Acts.reverse;
import static city.liangwang.testing.Centre.input;
import static city.liangwang.testing.Centre.run;
import static city.liangwang.testing.Chain.output;
import static city.liangwang.testing.Chain.sort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Centre.Taken;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SortingRunTest {

  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID id = UUID.randomUUID();
  private final UUID lot = UUID.randomUUID();

  private List<Map<String, Object>> paper(long grams) {
    return List.of(output(lot, "P1", grams));
  }

  private long left(Taken taken, String material) {
    return get(taken.clerk(), "intakes/" + taken.intakeId())
        .extract()
        .jsonPath()
        .getLong("lines.find { it.materialCode == '" + material + "' }.leftGrams");
  }

  private long atCentre(AccountKind kind, String material) {
    return books.grams(world.aCentre(), kind, material);
  }

  @Test
  void a_run_takes_of_several_intakes_and_materials() {
    var first = centre.taken(Map.of("MIX", 12_000L, "P1", 8_000L));
    var second = centre.taken(Map.of("MIX", 20_000L));
    var inputs =
        List.of(input(first, "MIX", 10_000), input(first, "P1", 8_000), input(second, "MIX", 500));
    var outputs = List.of(output(lot, "P1", 18_000), output(UUID.randomUUID(), "M1", 400));

    sort(first.clerk(), id, run(inputs, outputs, 60, 40)).statusCode(200);

    assertThat(left(first, "MIX")).isEqualTo(2_000);
    assertThat(left(first, "P1")).isZero();
    assertThat(left(second, "MIX")).isEqualTo(19_500);
    assertThat(books.grams(lot, AccountKind.LOT, "P1")).isEqualTo(18_000);
    assertThat(yard.toldOf(id)).containsExactly("SortingRunRecorded");
  }

  @Test
  void all_of_it_can_be_residue_or_loss() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var residue = atCentre(AccountKind.CENTRE_RESIDUE, "X01");
    var loss = atCentre(AccountKind.CENTRE_LOSS, "X02");
    var inputs = List.of(input(taken, "MIX", 20_000));
    sort(taken.clerk(), id, run(inputs, List.of(), 19_000, 1_000))
        .statusCode(200)
        .body("outputs.size()", equalTo(0));
    assertThat(atCentre(AccountKind.CENTRE_RESIDUE, "X01")).isEqualTo(residue + 19_000);
    assertThat(atCentre(AccountKind.CENTRE_LOSS, "X02")).isEqualTo(loss + 1_000);
    get(taken.clerk(), "sorting-runs/" + id).statusCode(200).body("outputs.size()", equalTo(0));
  }

  @Test
  void the_last_gram_can_be_taken_and_not_one_more() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    sort(taken.clerk(), id, run(List.of(input(taken, "MIX", 19_999)), paper(19_999)))
        .statusCode(200);
    var two = List.of(output(UUID.randomUUID(), "P1", 2));
    refused(
        sort(taken.clerk(), UUID.randomUUID(), run(List.of(input(taken, "MIX", 2)), two)),
        409,
        "intake-not-left");
    var one = List.of(output(UUID.randomUUID(), "P1", 1));
    sort(taken.clerk(), UUID.randomUUID(), run(List.of(input(taken, "MIX", 1)), one))
        .statusCode(200);
    assertThat(left(taken, "MIX")).isZero();
  }

  @Test
  void one_input_that_is_not_left_leaves_the_others_where_they_were() {
    var taken = centre.taken(Map.of("MIX", 10_000L, "P1", 10_000L));
    var inputs = List.of(input(taken, "MIX", 10_000), input(taken, "P1", 10_001));
    refused(
        sort(taken.clerk(), id, run(inputs, paper(20_001)))
            .body("errors.field", contains("inputs[1].grams")),
        409,
        "intake-not-left");
    assertThat(left(taken, "MIX")).isEqualTo(10_000);
    assertThat(books.grams(lot, AccountKind.LOT, "P1")).isZero();
  }

  @Test
  void an_intakes_material_is_named_once() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var inputs = List.of(input(taken, "MIX", 5_000), input(taken, "MIX", 5_000));
    refused(
        sort(taken.clerk(), id, run(inputs, paper(10_000)))
            .body("errors.field", contains("inputs[1]")),
        400,
        "input-twice");
    assertThat(left(taken, "MIX")).isEqualTo(20_000);
  }

  @Test
  void a_lot_is_named_once() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var outputs = List.of(output(lot, "P1", 10_000), output(lot, "P1", 10_000));
    refused(
        sort(taken.clerk(), id, run(List.of(input(taken, "MIX", 20_000)), outputs))
            .body("errors.field", contains("outputs[1].lotId")),
        409,
        "lot-known");
    assertThat(left(taken, "MIX")).isEqualTo(20_000);
  }

  @Test
  void what_is_not_in_the_intake_is_not_sorted() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    refused(
        sort(taken.clerk(), id, run(List.of(input(taken, "M1", 1)), paper(1))),
        409,
        "intake-not-left");
    var nothing = new Taken(taken.tripId(), taken.clerk(), UUID.randomUUID());
    refused(
        sort(taken.clerk(), id, run(List.of(input(nothing, "MIX", 1)), paper(1))),
        409,
        "intake-not-left");
  }

  @ParameterizedTest(name = "{0} g of input, {1} g of output, residue {2} g, loss {3} g")
  @CsvSource({"0, 0, 0, 0", "-1, 1, 0, 0", "1, 1, -1, 1", "1, 1, 1, -1", "40000001, 1, 0, 0"})
  void weights_that_can_not_be_are_refused(long in, long out, long residue, long loss) {
    var taken = new Taken(UUID.randomUUID(), centre.aClerk(), UUID.randomUUID());
    refused(
        sort(taken.clerk(), id, run(List.of(input(taken, "MIX", in)), paper(out), residue, loss)),
        400,
        "request-invalid");
  }

  @Test
  void what_appears_from_nothing_is_refused_with_the_difference() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    refused(
        sort(taken.clerk(), id, run(List.of(input(taken, "MIX", 20_000)), paper(20_001))),
        400,
        "run-unbalanced");
    assertThat(left(taken, "MIX")).isEqualTo(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inputs", "outputs"})
  void both_sides_must_be_said(String field) {
    var taken = new Taken(UUID.randomUUID(), centre.aClerk(), UUID.randomUUID());
    var body = new HashMap<>(run(List.of(input(taken, "MIX", 1)), paper(1)));
    body.remove(field);
    refused(
        sort(taken.clerk(), id, body).body("errors.field", contains(field)),
        400,
        "request-invalid");
    body.put(field, "inputs".equals(field) ? List.of() : new ArrayList<>(List.of(Map.of())));
    refused(sort(taken.clerk(), id, body), 400, "request-invalid");
  }

  @Test
  void only_clerks_of_the_intakes_centre_sort() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var body = run(List.of(input(taken, "MIX", 20_000)), paper(20_000));
    for (var person :
        List.of(
            world.aDispatcher(),
            world.aKeeperOf(world.aStation()),
            world.aPersonOfRecycler(world.aRecyclerAccepting("P1")))) {
      refused(sort(person, id, body), 403, "forbidden");
    }
    refused(sort(world.aClerkOf(world.anotherCentre()), id, body), 409, "intake-not-left");
    assertThat(left(taken, "MIX")).isEqualTo(20_000);
  }

  @Test
  void a_run_is_seen_at_its_centre_and_by_its_districts_dispatchers() {
    var sorted = centre.sorted("P1", 12_000, 8_000);
    var path = "sorting-runs/" + sorted.runId();
    for (var person : List.of(sorted.clerk(), centre.aClerk(), world.aDispatcher())) {
      get(person, path)
          .statusCode(200)
          .body("inputs.grams", contains(20_000))
          .body("outputs.size()", equalTo(2))
          .body("reversalId", nullValue());
    }
    refused(get(world.aClerkOf(world.anotherCentre()), path), 403, "forbidden");
    refused(get(world.aDispatcherElsewhere(), path), 403, "forbidden");
    refused(get(world.aKeeperOf(world.aStation()), path), 403, "forbidden");
  }

  @Test
  void the_same_reversal_again_undoes_once_and_is_told_once() {
    var sorted = centre.sorted("P1", 20_000);
    var path = "sorting-runs/" + sorted.runId() + "/reversals/" + id;
    var why = Map.of("reason", "残渣多记");
    put(sorted.clerk(), path, why).statusCode(200);
    put(sorted.clerk(), path, why).statusCode(200);
    refused(put(sorted.clerk(), path, Map.of("reason", "?")), 409, "id-reused");
    assertThat(left(sorted.taken(), "MIX")).isEqualTo(20_000);
    assertThat(yard.toldOf(sorted.runId()))
        .containsExactly("SortingRunRecorded", "SortingRunReversed");
  }

  @Test
  void of_eight_reversals_at_once_one_succeeds() {
    var sorted = centre.sorted("P1", 10_000, 10_000);
    var codes =
        AtOnce.eight(
            any -> reverse(sorted.clerk(), "sorting-runs", sorted.runId()).extract().statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(left(sorted.taken(), "MIX")).isEqualTo(20_000);
  }

  @Test
  void of_a_reversal_and_a_shipment_at_once_one_succeeds() {
    var sorted = centre.sorted("P1", 5_000, 5_000, 5_000, 5_000);
    var recycler = world.aRecyclerAccepting("P1");
    var codes =
        AtOnce.times(
            2,
            caller ->
                caller == 0
                    ? reverse(sorted.clerk(), "sorting-runs", sorted.runId()).extract().statusCode()
                    : city.liangwang.testing.Chain.ship(
                            sorted.clerk(), id, recycler, sorted.lotIds().toArray(UUID[]::new))
                        .extract()
                        .statusCode());
    assertThat(codes).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void a_reversed_run_gives_back_residue_and_loss_too() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var residue = atCentre(AccountKind.CENTRE_RESIDUE, "X01");
    var loss = atCentre(AccountKind.CENTRE_LOSS, "X02");
    var inputs = List.of(input(taken, "MIX", 20_000));
    sort(taken.clerk(), id, run(inputs, paper(18_000), 1_500, 500)).statusCode(200);
    reverse(taken.clerk(), "sorting-runs", id).statusCode(200);
    assertThat(atCentre(AccountKind.CENTRE_RESIDUE, "X01")).isEqualTo(residue);
    assertThat(atCentre(AccountKind.CENTRE_LOSS, "X02")).isEqualTo(loss);
    assertThat(left(taken, "MIX")).isEqualTo(20_000);
    refused(sort(taken.clerk(), UUID.randomUUID(), run(inputs, paper(20_000))), 409, "lot-known");
  }

  @Test
  void one_lot_that_has_left_holds_the_whole_run() {
    var sorted = centre.sorted("P1", 12_000, 8_000);
    var recycler = world.aRecyclerAccepting("P1");
    city.liangwang.testing.Chain.ship(sorted.clerk(), id, recycler, sorted.lotIds().get(1))
        .statusCode(200);
    refused(reverse(sorted.clerk(), "sorting-runs", sorted.runId()), 409, "lot-not-stored");
    assertThat(books.grams(sorted.lotIds().get(0), AccountKind.LOT, "P1")).isEqualTo(12_000);
    reverse(sorted.clerk(), "outbounds", id).statusCode(200);
    reverse(sorted.clerk(), "sorting-runs", sorted.runId()).statusCode(200);
  }

  @Test
  void a_heavy_run_takes_a_second_person_to_reverse() {
    var sorted = centre.sorted("P1", 102_000);
    refused(reverse(sorted.clerk(), "sorting-runs", sorted.runId()), 403, "second-person-required");
    refused(
        reverse(world.aClerkOf(world.anotherCentre()), "sorting-runs", sorted.runId()),
        403,
        "forbidden");
    refused(
        reverse(world.aDispatcherElsewhere(), "sorting-runs", sorted.runId()), 403, "forbidden");
    reverse(centre.aClerk(), "sorting-runs", sorted.runId()).statusCode(200);
    refused(reverse(centre.aClerk(), "sorting-runs", UUID.randomUUID()), 404, "run-not-found");
  }
}
