package city.liangwang.collection.app;

import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weigh;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.Weighings;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Books;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectWeighingTest {

  private static final int POINTS = 3;

  @Inject Doors doors;
  @Inject World world;
  @Inject Books books;
  @Inject Pool pool;
  @Inject Weighings weighings;

  private Door door;
  private Map<String, Object> line;
  private UUID weighing;
  private Actor dispatcher;

  @BeforeEach
  void ten_kilograms_of_mixed_bag() {
    door = doors.aDoor(PickupKind.MIXED_BAG);
    line = typed("MIX", 10_000);
    weighing = weighed(door, List.of(line));
    dispatcher = world.aDispatcher();
  }

  @Test
  void a_collector_corrects_a_small_slip_alone() {
    correct(door.collector(), UUID.randomUUID(), List.of(grams(9_000)))
        .statusCode(200)
        .body("version", equalTo(2))
        .body("state", equalTo("PAID"))
        .body("totalGrams", equalTo(9_000))
        .body("totalFen", equalTo(297))
        .body("points", equalTo(POINTS));

    assertBooked(297, 9_000, 0);
  }

  @Test
  void every_version_is_kept() {
    correct(door.collector(), UUID.randomUUID(), List.of(grams(9_000))).statusCode(200);
    correct(dispatcher, UUID.randomUUID(), List.of(grams(20_000))).statusCode(200);

    door.resident()
        .given()
        .get("/api/v1/receipts/" + weighing)
        .then()
        .statusCode(200)
        .body("weighing.version", equalTo(3))
        .body("versions.totalGrams", contains(10_000, 9_000, 20_000))
        .body("versions.totalFen", contains(330, 297, 660))
        .body("versions.reason[1]", equalTo("读错"))
        .body("versions[0].lines[0].grams", equalTo(10_000));
    assertThat(events())
        .containsExactly("DoorWeighed", "DoorWeighingCorrected", "DoorWeighingCorrected");
  }

  @Test
  void more_than_a_slip_takes_a_second_person() {
    assertRefused(
        correct(door.collector(), UUID.randomUUID(), List.of(grams(4_999))),
        403,
        "second-person-required");
    assertBooked(330, 10_000, 0);

    correct(dispatcher, UUID.randomUUID(), List.of(grams(4_999))).statusCode(200);
    assertBooked(165, 4_999, 0);
  }

  @Test
  void the_same_again_corrects_nothing_more() {
    var id = UUID.randomUUID();
    var lines = List.of(grams(9_000));

    var first = correct(dispatcher, id, lines).statusCode(200).extract().asString();
    var second = correct(dispatcher, id, lines).statusCode(200).extract().asString();

    assertThat(second).isEqualTo(first);
    assertBooked(297, 9_000, 0);
  }

  @Test
  void the_same_id_with_other_lines_is_a_conflict() {
    var id = UUID.randomUUID();
    correct(dispatcher, id, List.of(grams(9_000))).statusCode(200);

    assertRefused(correct(dispatcher, id, List.of(grams(8_000))), 409, "id-reused");
    assertBooked(297, 9_000, 0);
  }

  @Test
  void eight_at_once_with_one_id_correct_once() throws Exception {
    var id = UUID.randomUUID();
    var lines = List.of(grams(9_000));

    var statuses = Eight.atOnce(() -> correct(dispatcher, id, lines).extract().statusCode());

    assertThat(statuses).containsOnly(200);
    assertBooked(297, 9_000, 0);
    assertThat(events()).containsExactly("DoorWeighed", "DoorWeighingCorrected");
  }

  @Test
  void of_eight_different_corrections_at_once_the_last_one_stands_and_the_books_close()
      throws Exception {
    var grams = IntStream.rangeClosed(1, 8).mapToObj(i -> i * 1_000).iterator();
    Callable<Integer> one =
        () -> {
          int wanted;
          synchronized (grams) {
            wanted = grams.next();
          }
          return correct(dispatcher, UUID.randomUUID(), List.of(grams(wanted)))
              .extract()
              .statusCode();
        };

    assertThat(Eight.atOnce(one)).containsOnly(200);

    int stands =
        door.collector()
            .given()
            .get("/api/v1/door-weighings/" + weighing)
            .then()
            .body("version", equalTo(9))
            .extract()
            .path("totalGrams");
    assertBooked(stands * 33L / 1_000, stands, 0);
  }

  @Test
  void the_same_lines_are_no_correction() {
    assertRefused(correct(dispatcher, UUID.randomUUID(), List.of(line)), 409, "nothing-corrected");
  }

  @Test
  void a_correction_to_nothing_takes_a_dispatcher_and_leaves_the_points() {
    assertRefused(
        correct(door.collector(), UUID.randomUUID(), List.of()), 403, "second-person-required");

    correct(dispatcher, UUID.randomUUID(), List.of())
        .statusCode(200)
        .body("state", equalTo("REVERSED"))
        .body("totalGrams", equalTo(0))
        .body("totalFen", equalTo(0));

    assertBooked(0, 0, 0);
    assertRefused(
        correct(dispatcher, UUID.randomUUID(), List.of(grams(1_000))), 409, "weighing-reversed");
  }

  @Test
  void what_the_resident_has_withdrawn_can_not_be_taken_back() {
    books.spendMoney(door.resident().id(), 300);

    assertRefused(
        correct(dispatcher, UUID.randomUUID(), List.of(grams(1_000))), 409, "balance-not-enough");
    assertBooked(30, 10_000, 0);

    correct(dispatcher, UUID.randomUUID(), List.of(grams(9_500))).statusCode(200);
    assertBooked(30 - 330 + 314, 9_500, 0);
  }

  @Test
  void points_that_were_spent_do_not_stand_in_the_way() {
    books.spendPoints(door.resident().id(), POINTS);

    correct(dispatcher, UUID.randomUUID(), List.of(grams(9_000))).statusCode(200);

    assertThat(books.points(door.resident().id(), AccountKind.RESIDENT_POINTS)).isZero();
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY)).isEqualTo(297);
  }

  @Test
  void a_bag_that_is_taken_off_is_free_again() {
    var other = typed("MIX", 10_000);
    correct(dispatcher, UUID.randomUUID(), List.of(other)).statusCode(200);

    weigh(doors.aDoor(PickupKind.MIXED_BAG), UUID.randomUUID(), List.of(line)).statusCode(200);
    assertRefused(correct(dispatcher, UUID.randomUUID(), List.of(line)), 409, "bag-code-taken");
  }

  @Test
  void lines_are_checked_as_when_weighing() {
    assertRefused(
        correct(dispatcher, UUID.randomUUID(), List.of(typed("P1", 9_000))),
        400,
        "line-not-for-kind");
  }

  @Test
  void who_does_not_see_a_weighing_does_not_correct_it() {
    var stranger = world.aCollectorOf(door.resident().stationId());
    var elsewhere = world.aDispatcherElsewhere();

    assertRefused(
        correct(stranger, UUID.randomUUID(), List.of(grams(9_000))), 404, "weighing-not-found");
    assertRefused(
        correct(elsewhere, UUID.randomUUID(), List.of(grams(9_000))), 404, "weighing-not-found");
    correct(door.resident().actor(), UUID.randomUUID(), List.of(grams(9_000))).statusCode(403);
  }

  @Test
  void a_correction_says_why() {
    dispatcher
        .given()
        .body(Map.of("lines", List.of(grams(9_000)), "reason", " "))
        .put(path(UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
  }

  // After hand-over.

  @Test
  void a_correction_after_hand_over_closes_to_zero_grams() {
    handOver(10_000, 9_900);

    correct(dispatcher, UUID.randomUUID(), List.of(grams(9_000))).statusCode(200);

    // The station has 9 900 g, the door says 9 000 g: the collector brought 900 g too much.
    assertBooked(297, 0, -900);
  }

  @Test
  void the_collector_does_not_correct_what_was_handed_over() {
    handOver(10_000, 10_000);

    assertRefused(
        correct(door.collector(), UUID.randomUUID(), List.of(grams(9_999))),
        403,
        "second-person-required");
  }

  @Test
  void what_is_reversed_after_hand_over_is_all_difference() {
    handOver(10_000, 10_000);

    correct(dispatcher, UUID.randomUUID(), List.of()).statusCode(200);

    assertBooked(0, 0, -10_000);
  }

  @Test
  void what_is_taken_back_after_a_correction_can_be_handed_over_again() {
    var handover = handOver(10_000, 9_900);
    correct(dispatcher, UUID.randomUUID(), List.of(grams(9_000))).statusCode(200);
    takeBack(handover, 10_000, 9_900);
    assertBooked(297, 10_000, -1_000);

    handOver(10_000, 9_900);

    assertBooked(297, 0, -900);
  }

  @Test
  void what_is_corrected_once_more_after_it_was_taken_back_leaves_no_difference() {
    var handover = handOver(10_000, 9_900);
    correct(dispatcher, UUID.randomUUID(), List.of(grams(9_000))).statusCode(200);
    takeBack(handover, 10_000, 9_900);

    correct(dispatcher, UUID.randomUUID(), List.of(grams(9_500))).statusCode(200);

    assertBooked(314, 9_500, 0);
  }

  /** As custody does it: what the ledger carries goes to the station, the rest is difference. */
  private UUID handOver(long carried, long atStation) {
    var handover = UUID.randomUUID();
    var grams =
        pool.withTransaction(
                tx -> weighings.handOver(tx, door.collector().id(), List.of(weighing), handover))
            .await()
            .indefinitely();
    assertThat(grams).isEqualTo(Map.of("MIX", carried));
    books.move(custody(), stock(), atStation);
    books.move(custody(), difference(), carried - atStation);
    return handover;
  }

  private void takeBack(UUID handover, long carried, long atStation) {
    books.move(stock(), custody(), atStation);
    books.move(difference(), custody(), carried - atStation);
    pool.withTransaction(tx -> weighings.takeBack(tx, handover)).await().indefinitely();
  }

  private AccountKey custody() {
    return AccountKey.grams(door.collector().id(), AccountKind.COLLECTOR_CUSTODY, "MIX");
  }

  private AccountKey difference() {
    return AccountKey.grams(door.collector().id(), AccountKind.COLLECTOR_DIFFERENCE, "MIX");
  }

  private AccountKey stock() {
    return AccountKey.grams(door.resident().stationId(), AccountKind.STATION_STOCK, "MIX");
  }

  private void assertBooked(long fen, long custody, long difference) {
    var collector = door.collector().id();
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY)).isEqualTo(fen);
    assertThat(books.points(door.resident().id(), AccountKind.RESIDENT_POINTS)).isEqualTo(POINTS);
    assertThat(books.grams(collector, AccountKind.COLLECTOR_CUSTODY, "MIX")).isEqualTo(custody);
    assertThat(books.grams(collector, AccountKind.COLLECTOR_DIFFERENCE, "MIX"))
        .isEqualTo(difference);
  }

  private Map<String, Object> grams(long grams) {
    return with(line, "grams", grams);
  }

  private ValidatableResponse correct(Actor actor, UUID id, List<Map<String, Object>> lines) {
    return actor.given().body(Map.of("lines", lines, "reason", "读错")).put(path(id)).then();
  }

  private String path(UUID correctionId) {
    return "/api/v1/door-weighings/" + weighing + "/corrections/" + correctionId;
  }

  private static void assertRefused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }

  private List<String> events() {
    return List.of(
        world.one(
            "select array_agg(type order by sequence) from platform.event where aggregate_id = $1",
            Tuple.of(weighing),
            row -> row.getArrayOfStrings(0)));
  }
}
