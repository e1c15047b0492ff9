package city.liangwang.collection.app;

import static city.liangwang.collection.Acts.correct;
import static city.liangwang.collection.Acts.dispute;
import static city.liangwang.collection.Acts.disputed;
import static city.liangwang.collection.Acts.get;
import static city.liangwang.collection.Acts.refused;
import static city.liangwang.collection.Acts.settle;
import static city.liangwang.collection.Acts.uphold;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.Weighings;
import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.Officers;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disputes where they meet something else: hand-over, corrections, empty wallets, each other. */
@QuarkusTest
class DisputeEdgesTest {

  private static final int POINTS = 3;

  @Inject Doors doors;
  @Inject World world;
  @Inject Books books;
  @Inject Officers officers;
  @Inject PlainSql sql;
  @Inject Pool pool;
  @Inject Weighings weighings;

  private Door door;
  private Actor resident;
  private Actor dispatcher;
  private Map<String, Object> line;
  private UUID weighing;

  @BeforeEach
  void ten_kilograms_of_mixed_bag() {
    door = doors.aDoor(PickupKind.MIXED_BAG);
    resident = door.resident().actor();
    line = typed("MIX", 10_000);
    weighing = weighed(door, List.of(line));
    dispatcher = world.aDispatcher();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEIGHT", "MATERIAL", "PRICE", "PIECES", "NOT_MINE", "OTHER"})
  void each_reason_is_kept_and_shown_as_it_was_said(String reason) {
    var id = UUID.randomUUID();

    dispute(resident, weighing, id, Map.of("reasonCode", reason))
        .statusCode(200)
        .body("reasonCode", equalTo(reason))
        .body("version", equalTo(1));
    resident
        .given()
        .get("/api/v1/door-weighings/{w}/disputes/{d}", weighing, id)
        .then()
        .body("reasonCode", equalTo(reason))
        .body("text", equalTo(""));
  }

  @Test
  void a_reason_is_one_of_those_and_two_hundred_letters_are_enough() {
    dispute(resident, weighing, UUID.randomUUID(), Map.of("reasonCode", "WEATHER")).statusCode(400);
    dispute(resident, weighing, UUID.randomUUID(), Map.of("text", "多")).statusCode(400);
    dispute(resident, weighing, UUID.randomUUID(), text("多".repeat(201))).statusCode(400);
    dispute(resident, weighing, UUID.randomUUID(), text("多".repeat(200))).statusCode(200);
  }

  @Test
  void the_same_dispute_eight_times_at_once_freezes_once() {
    var id = UUID.randomUUID();

    var answers = AtOnce.eight(i -> dispute(resident, weighing, id).extract());

    assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
    assertWallet(0, 330, 0, POINTS);
  }

  @Test
  void the_same_id_for_something_else_is_a_conflict_and_freezes_nothing_more() {
    var id = disputed(resident, weighing);
    var other = weighed(again(), List.of(typed("MIX", 1_000)));

    refused(dispute(resident, other, id), 409, "id-reused");
    refused(dispute(resident, weighing, id, Map.of("reasonCode", "PRICE")), 409, "id-reused");

    assertWallet(33, 330, POINTS, POINTS);
  }

  @Test
  void what_was_earned_elsewhere_stays_free() {
    weighed(again(), List.of(typed("MIX", 20_000)));

    disputed(resident, weighing);

    assertWallet(660, 330, POINTS, POINTS);
  }

  @Test
  void two_weighings_are_disputed_one_beside_the_other() {
    var other = weighed(again(), List.of(typed("MIX", 20_000)));
    var first = disputed(resident, weighing);
    var second = disputed(resident, other);
    assertWallet(0, 990, 0, 2 * POINTS);

    uphold(dispatcher, other, second, UUID.randomUUID()).statusCode(200);
    assertWallet(660, 330, POINTS, POINTS);
    uphold(dispatcher, weighing, first, UUID.randomUUID()).statusCode(200);
    assertWallet(990, 0, 2 * POINTS, 0);
  }

  @ParameterizedTest(name = "{0} fen spent: {1} fen frozen, {2} fen after a correction to 9 kg")
  @CsvSource({"0, 330, 297", "1, 329, 296", "297, 33, 0"})
  void what_was_spent_before_is_neither_frozen_nor_given_twice(int spent, int held, int after) {
    books.spendMoney(resident.id(), spent);
    var dispute = UUID.randomUUID();
    dispute(resident, weighing, dispute).statusCode(200).body("heldFen", equalTo(held));

    settle(dispatcher, weighing, dispute, UUID.randomUUID(), "CORRECTED", grams(9_000))
        .statusCode(200);

    assertWallet(after, 0, POINTS, 0);
  }

  @Test
  void a_correction_that_takes_more_than_is_left_leaves_the_dispute_open() {
    books.spendMoney(resident.id(), 320);
    var dispute = disputed(resident, weighing);

    refused(
        settle(dispatcher, weighing, dispute, UUID.randomUUID(), "CORRECTED", grams(1_000)),
        409,
        "balance-not-enough");

    assertWallet(0, 10, 0, POINTS);
    get(resident, weighing).body("state", equalTo("DISPUTED")).body("version", equalTo(1));
    uphold(dispatcher, weighing, dispute, UUID.randomUUID()).statusCode(200);
    assertWallet(10, 0, POINTS, 0);
  }

  @Test
  void what_the_station_has_taken_over_can_be_disputed_and_the_difference_is_the_collectors() {
    handOver();
    var dispute = disputed(resident, weighing);

    settle(dispatcher, weighing, dispute, UUID.randomUUID(), "CORRECTED", grams(12_000))
        .statusCode(200)
        .body("handedOver", equalTo(true));

    assertWallet(396, 0, POINTS, 0);
    var collector = door.collector().id();
    assertThat(books.grams(collector, AccountKind.COLLECTOR_DIFFERENCE, "MIX")).isEqualTo(2_000);
    assertThat(books.grams(collector, AccountKind.COLLECTOR_CUSTODY, "MIX")).isEqualTo(10_000);
  }

  @Test
  void what_is_disputed_can_be_handed_over_all_the_same() {
    var dispute = disputed(resident, weighing);

    handOver();
    uphold(dispatcher, weighing, dispute, UUID.randomUUID())
        .statusCode(200)
        .body("handedOver", equalTo(true))
        .body("state", equalTo("PAID"));
  }

  @Test
  void a_correction_opens_the_window_anew() {
    makeOlder("25 hours");
    refused(dispute(resident, weighing, UUID.randomUUID()), 409, "dispute-late");

    correct(dispatcher, weighing, UUID.randomUUID(), grams(9_000)).statusCode(200);

    dispute(resident, weighing, UUID.randomUUID()).statusCode(200).body("version", equalTo(2));
  }

  @Test
  void a_late_repeat_of_a_dispute_in_time_gets_its_answer() {
    var id = UUID.randomUUID();
    var first = dispute(resident, weighing, id).extract().asString();
    makeOlder("25 hours");

    assertThat(dispute(resident, weighing, id).statusCode(200).extract().asString())
        .isEqualTo(first);
  }

  @Test
  void every_dispute_and_how_it_ended_is_on_the_receipt() {
    var first = disputed(resident, weighing);
    settle(dispatcher, weighing, first, UUID.randomUUID(), "CORRECTED", grams(9_000));
    var second = disputed(resident, weighing);
    uphold(dispatcher, weighing, second, UUID.randomUUID()).statusCode(200);

    resident
        .given()
        .get("/api/v1/receipts/{w}", weighing)
        .then()
        .statusCode(200)
        .body("disputes.id", contains(first.toString(), second.toString()))
        .body("disputes.version", contains(1, 2))
        .body("disputes.settlement.outcome", contains("CORRECTED", "UPHELD"))
        .body("disputes.settlement.reason", contains("照片", "照片"))
        .body("disputes[0].text", nullValue());
  }

  @Test
  void who_collects_and_dispatches_does_not_decide_about_an_own_weighing() {
    var neighbour = world.aResidentWithAnAddress();
    var both = officers.aCollectorWhoDispatches(neighbour.stationId());
    var own = doors.aDoor(PickupKind.MIXED_BAG, neighbour, both);
    var ownWeighing = weighed(own, List.of(typed("MIX", 5_000)));
    var dispute = disputed(neighbour.actor(), ownWeighing);

    refused(uphold(both, ownWeighing, dispute, UUID.randomUUID()), 403, "second-person-required");
    uphold(dispatcher, ownWeighing, dispute, UUID.randomUUID()).statusCode(200);
  }

  @Test
  void a_dispute_of_another_weighing_is_not_found_here() {
    var other = weighed(again(), List.of(typed("MIX", 1_000)));
    var dispute = disputed(resident, other);

    refused(uphold(dispatcher, weighing, dispute, UUID.randomUUID()), 404, "dispute-not-found");
    refused(
        resident.given().get("/api/v1/door-weighings/{w}/disputes/{d}", weighing, dispute).then(),
        404,
        "dispute-not-found");
  }

  @Test
  void a_dispatcher_of_the_district_decides() {
    var division =
        world.one(
            "select division_code from area.community where id = $1",
            Tuple.of(door.resident().communityId()),
            row -> row.getString(0));
    var dispute = disputed(resident, weighing);

    uphold(world.aDispatcherOfDivision(division), weighing, dispute, UUID.randomUUID())
        .statusCode(200);
  }

  @Test
  void one_upholds_and_another_corrects_at_once_and_only_one_of_them_decides() {
    var dispute = disputed(resident, weighing);

    var statuses =
        AtOnce.eight(
            i ->
                (i % 2 == 0
                        ? uphold(dispatcher, weighing, dispute, UUID.randomUUID())
                        : settle(
                            dispatcher,
                            weighing,
                            dispute,
                            UUID.randomUUID(),
                            "CORRECTED",
                            grams(9_000)))
                    .extract()
                    .statusCode());

    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    int fen = get(resident, weighing).extract().path("totalFen");
    assertWallet(fen, 0, POINTS, 0);
  }

  @Test
  void spending_and_disputing_at_once_never_lose_a_fen() {
    var statuses =
        AtOnce.eight(
            i -> {
              if (i % 2 == 0) {
                return dispute(resident, weighing, UUID.randomUUID()).extract().statusCode();
              }
              try {
                books.spendMoney(resident.id(), 50);
              } catch (RuntimeException frozenMeanwhile) {
                return 0;
              }
              return 1;
            });

    assertThat(statuses).containsOnlyOnce(200);
    var spent = statuses.stream().filter(status -> status == 1).count() * 50;
    var free = books.fen(resident.id(), AccountKind.RESIDENT_MONEY);
    var held = books.fen(resident.id(), AccountKind.RESIDENT_MONEY_HELD);
    assertThat(spent + free + held).isEqualTo(330);
    assertThat(free).isZero();
  }

  private Door again() {
    return doors.aDoor(PickupKind.MIXED_BAG, door.resident(), door.collector());
  }

  private List<Map<String, Object>> grams(long grams) {
    return List.of(with(line, "grams", grams));
  }

  private static Map<String, Object> text(String text) {
    return new HashMap<>(Map.of("reasonCode", "OTHER", "text", text));
  }

  private void handOver() {
    var collector = door.collector().id();
    pool.withTransaction(
            tx -> weighings.handOver(tx, collector, List.of(weighing), UUID.randomUUID()))
        .await()
        .indefinitely();
  }

  private void makeOlder(String by) {
    sql.runWithoutTriggers(
        "update collection.door_weighing_version set recorded_at = recorded_at - interval '"
            + by
            + "' where weighing_id = '"
            + weighing
            + "'");
  }

  private void assertWallet(long fen, long fenHeld, long points, long pointsHeld) {
    var owner = resident.id();
    assertThat(books.fen(owner, AccountKind.RESIDENT_MONEY)).isEqualTo(fen);
    assertThat(books.fen(owner, AccountKind.RESIDENT_MONEY_HELD)).isEqualTo(fenHeld);
    assertThat(books.points(owner, AccountKind.RESIDENT_POINTS)).isEqualTo(points);
    assertThat(books.points(owner, AccountKind.RESIDENT_POINTS_HELD)).isEqualTo(pointsHeld);
  }
}
