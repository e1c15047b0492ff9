package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Acts.reverse;
import static city.liangwang.testing.Centre.TARE;
import static city.liangwang.testing.Centre.input;
import static city.liangwang.testing.Centre.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Centre.Taken;
import city.liangwang.testing.Chain;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeReversalTest {

  private static final Map<String, String> MISREAD = Map.of("reason", "皮重读错");

  @Inject Chain chain;
  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID reversal = UUID.randomUUID();

  private String path(Taken taken) {
    return "intakes/" + taken.intakeId() + "/reversals/" + reversal;
  }

  private ValidatableResponse undo(Taken taken) {
    return put(taken.clerk(), path(taken), MISREAD);
  }

  private long onTruck(Taken taken, String material) {
    return books.grams(taken.tripId(), AccountKind.TRIP_LOAD, material);
  }

  @Test
  void the_same_reversal_again_puts_back_once() {
    var taken = centre.taken(Map.of("MIX", 10_000L, "P1", 10_000L));
    var first = undo(taken).statusCode(200).extract().asString();
    assertThat(undo(taken).statusCode(200).extract().asString()).isEqualTo(first);
    assertThat(onTruck(taken, "MIX")).isEqualTo(10_000);
    assertThat(onTruck(taken, "P1")).isEqualTo(10_000);
    assertThat(yard.toldOf(taken.intakeId())).containsExactly("IntakeRecorded", "IntakeReversed");
  }

  @Test
  void the_same_id_for_another_reason_intake_or_person_is_a_conflict() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var other = centre.taken(Map.of("MIX", 20_000L));
    undo(taken).statusCode(200);
    refused(put(taken.clerk(), path(taken), Map.of("reason", "?")), 409, "id-reused");
    refused(put(taken.clerk(), path(other), MISREAD), 409, "id-reused");
    refused(put(other.clerk(), path(taken), MISREAD), 409, "id-reused");
    assertThat(onTruck(other, "MIX")).isZero();
  }

  @Test
  void of_eight_reversals_at_once_one_succeeds() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var codes =
        AtOnce.eight(
            any -> reverse(taken.clerk(), "intakes", taken.intakeId()).extract().statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(onTruck(taken, "MIX")).isEqualTo(20_000);
  }

  @Test
  void a_hundred_kilograms_are_the_most_that_one_reverses_alone() {
    var light = centre.taken(Map.of("MIX", 100_000L));
    undo(light).statusCode(200);
    var heavy = centre.taken(Map.of("MIX", 102_000L));
    refused(reverse(heavy.clerk(), "intakes", heavy.intakeId()), 403, "second-person-required");
    assertThat(onTruck(heavy, "MIX")).isZero();
    reverse(world.aDispatcher(), "intakes", heavy.intakeId()).statusCode(200);
    assertThat(onTruck(heavy, "MIX")).isEqualTo(102_000);
  }

  @Test
  void it_is_the_net_that_counts_for_the_second_person_not_the_manifest() {
    var truck = yard.aTruckWith(Map.of("MIX", 300_000L));
    var clerk = centre.aClerk();
    var intake = UUID.randomUUID();
    chain.takeIn(clerk, intake, truck.tripId(), TARE + 100_000, TARE).statusCode(200);
    reverse(clerk, "intakes", intake).statusCode(200);
  }

  @Test
  void an_intake_of_which_a_gram_is_sorted_can_not_be_reversed_until_the_run_is() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var run = UUID.randomUUID();
    Chain.sort(
            taken.clerk(),
            run,
            run(List.of(input(taken, "MIX", 1)), List.of(Chain.output(UUID.randomUUID(), "P1", 1))))
        .statusCode(200);
    refused(undo(taken), 409, "intake-sorted");
    reverse(taken.clerk(), "sorting-runs", run).statusCode(200);
    undo(taken).statusCode(200);
    assertThat(onTruck(taken, "MIX")).isEqualTo(20_000);
  }

  @Test
  void a_reversed_intake_is_not_sorted() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    undo(taken).statusCode(200);
    refused(
        Chain.sort(
            taken.clerk(),
            UUID.randomUUID(),
            run(
                List.of(input(taken, "MIX", 20_000)),
                List.of(Chain.output(UUID.randomUUID(), "P1", 20_000)))),
        409,
        "intake-not-left");
  }

  @Test
  void a_reversal_closes_the_case_that_the_intake_opened() {
    var truck = yard.aTruckWith(Map.of("MIX", 40_000L));
    var clerk = centre.aClerk();
    var taken = new Taken(truck.tripId(), clerk, UUID.randomUUID());
    chain.takeIn(clerk, taken.intakeId(), truck.tripId(), TARE + 20_000, TARE).statusCode(200);
    undo(taken).statusCode(200);
    get(clerk, "variance-cases?size=500")
        .body("intakeId", not(hasItem(taken.intakeId().toString())));
    refused(
        put(
            world.aDispatcher(),
            "variance-cases/" + taken.intakeId() + "/closures/" + UUID.randomUUID(),
            Map.of("reason", "雨水")),
        409,
        "variance-case-closed");
  }

  @Test
  void a_case_that_was_closed_before_keeps_its_finding() {
    var truck = yard.aTruckWith(Map.of("MIX", 40_000L));
    var clerk = centre.aClerk();
    var taken = new Taken(truck.tripId(), clerk, UUID.randomUUID());
    chain.takeIn(clerk, taken.intakeId(), truck.tripId(), TARE + 20_000, TARE).statusCode(200);
    put(
            world.aDispatcher(),
            "variance-cases/" + taken.intakeId() + "/closures/" + UUID.randomUUID(),
            Map.of("reason", "途中散落"))
        .statusCode(200);
    undo(taken).statusCode(200);
    assertThat(
            world.<String>one(
                "select finding from sorting.variance_case where intake_id = $1",
                Tuple.of(taken.intakeId()),
                row -> row.getString(0)))
        .isEqualTo("途中散落");
  }

  @Test
  void others_reverse_nothing() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    for (var person :
        List.of(
            world.aClerkOf(world.anotherCentre()),
            world.aKeeperOf(world.aStation()),
            world.aDispatcherElsewhere(),
            world.anAdministrator())) {
      refused(put(person, path(taken), MISREAD), 403, "forbidden");
    }
    refused(put(taken.clerk(), path(taken), Map.of("reason", "")), 400, "request-invalid");
    refused(reverse(taken.clerk(), "intakes", UUID.randomUUID()), 404, "intake-not-found");
    assertThat(onTruck(taken, "MIX")).isZero();
  }

  @Test
  void a_reversed_intake_stays_to_be_seen() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    undo(taken).statusCode(200);
    get(taken.clerk(), "intakes/" + taken.intakeId())
        .statusCode(200)
        .body("reversalId", equalTo(reversal.toString()))
        .body("netGrams", equalTo(20_000));
  }
}
