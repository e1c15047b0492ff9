package city.liangwang.collection.app;

import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisputeTest {

  private static final int POINTS = 3;

  @Inject Doors doors;
  @Inject World world;
  @Inject Books books;
  @Inject Pool pool;

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
  void a_dispute_freezes_the_amount_and_the_points() {
    dispute(UUID.randomUUID())
        .statusCode(200)
        .body("heldFen", equalTo(330))
        .body("heldPoints", equalTo(POINTS))
        .body("reasonCode", equalTo("WEIGHT"))
        .body("text", nullValue())
        .body("settlement", nullValue());

    assertWallet(0, 330, 0, POINTS);
    door.resident()
        .given()
        .get("/api/v1/door-weighings/" + weighing)
        .then()
        .body("state", equalTo("DISPUTED"));
  }

  @Test
  void what_was_withdrawn_before_can_not_be_frozen() {
    books.spendMoney(door.resident().id(), 300);
    books.spendPoints(door.resident().id(), POINTS);

    dispute(UUID.randomUUID())
        .statusCode(200)
        .body("heldFen", equalTo(30))
        .body("heldPoints", equalTo(0));

    assertWallet(0, 30, 0, 0);
  }

  @Test
  void with_nothing_left_a_dispute_is_possible_all_the_same() {
    books.spendMoney(door.resident().id(), 330);
    books.spendPoints(door.resident().id(), POINTS);
    var dispute = UUID.randomUUID();

    dispute(dispute).statusCode(200).body("heldFen", equalTo(0));
    settle(dispute, UUID.randomUUID(), "UPHELD", null).statusCode(200);

    assertWallet(0, 0, 0, 0);
  }

  @Test
  void only_what_this_weighing_paid_is_frozen() {
    var second = doors.aDoor(PickupKind.MIXED_BAG, door.resident(), door.collector());
    weighed(second, List.of(typed("MIX", 20_000)));

    dispute(UUID.randomUUID()).statusCode(200).body("heldFen", equalTo(330));

    assertWallet(660, 330, POINTS, POINTS);
  }

  @Test
  void the_same_again_freezes_nothing_more() {
    var id = UUID.randomUUID();

    var first = dispute(id).statusCode(200).extract().asString();
    var second = dispute(id).statusCode(200).extract().asString();

    assertThat(second).isEqualTo(first);
    assertWallet(0, 330, 0, POINTS);
  }

  @Test
  void eight_at_once_freeze_once() throws Exception {
    var statuses = Eight.atOnce(() -> dispute(UUID.randomUUID()).extract().statusCode());

    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    assertWallet(0, 330, 0, POINTS);
  }

  @Test
  void while_it_is_disputed_nobody_corrects_it_and_nobody_disputes_it_again() {
    dispute(UUID.randomUUID()).statusCode(200);

    assertRefused(dispute(UUID.randomUUID()), 409, "weighing-disputed");
    assertRefused(
        dispatcher
            .given()
            .body(Map.of("lines", List.of(with(line, "grams", 9_000)), "reason", "读错"))
            .put("/api/v1/door-weighings/" + weighing + "/corrections/" + UUID.randomUUID())
            .then(),
        409,
        "weighing-disputed");
  }

  @Test
  void when_it_is_upheld_the_money_is_free_again() {
    var dispute = disputed();

    settle(dispute, UUID.randomUUID(), "UPHELD", null)
        .statusCode(200)
        .body("state", equalTo("PAID"))
        .body("version", equalTo(1));

    assertWallet(330, 0, POINTS, 0);
    assertRefused(dispute(UUID.randomUUID()), 409, "weighing-disputed-before");
  }

  @Test
  void when_it_is_corrected_the_resident_has_what_should_have_been_paid() {
    var dispute = disputed();

    settle(dispute, UUID.randomUUID(), "CORRECTED", List.of(with(line, "grams", 12_000)))
        .statusCode(200)
        .body("state", equalTo("PAID"))
        .body("version", equalTo(2))
        .body("totalFen", equalTo(396));

    assertWallet(396, 0, POINTS, 0);
    assertThat(books.grams(door.collector().id(), AccountKind.COLLECTOR_CUSTODY, "MIX"))
        .isEqualTo(12_000);
    receipt()
        .body("versions[1].reason", equalTo("照片"))
        .body("disputes[0].settlement.outcome", equalTo("CORRECTED"))
        .body("disputes[0].version", equalTo(1));
  }

  @Test
  void what_it_was_corrected_to_can_be_disputed_again() {
    var dispute = disputed();
    settle(dispute, UUID.randomUUID(), "CORRECTED", List.of(with(line, "grams", 8_000)))
        .statusCode(200);

    dispute(UUID.randomUUID()).statusCode(200).body("version", equalTo(2));

    assertWallet(0, 264, 0, POINTS);
  }

  @Test
  void a_dispute_can_end_with_nothing_paid_at_all() {
    var dispute = disputed();

    settle(dispute, UUID.randomUUID(), "CORRECTED", List.of())
        .statusCode(200)
        .body("state", equalTo("REVERSED"));

    assertWallet(0, 0, POINTS, 0);
    assertRefused(dispute(UUID.randomUUID()), 409, "weighing-reversed");
  }

  @Test
  void the_same_settlement_again_books_nothing_more() {
    var dispute = disputed();
    var id = UUID.randomUUID();
    var lines = List.of(with(line, "grams", 12_000));

    var first = settle(dispute, id, "CORRECTED", lines).statusCode(200).extract().asString();
    var second = settle(dispute, id, "CORRECTED", lines).statusCode(200).extract().asString();

    assertThat(second).isEqualTo(first);
    assertRefused(settle(dispute, id, "UPHELD", null), 409, "id-reused");
    assertRefused(settle(dispute, UUID.randomUUID(), "UPHELD", null), 409, "dispute-settled");
    assertWallet(396, 0, POINTS, 0);
  }

  @Test
  void eight_settlements_at_once_settle_once() throws Exception {
    var dispute = disputed();

    var statuses =
        Eight.atOnce(
            () -> settle(dispute, UUID.randomUUID(), "UPHELD", null).extract().statusCode());

    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    assertWallet(330, 0, POINTS, 0);
  }

  @Test
  void lines_come_with_a_correction_and_only_then() {
    var dispute = disputed();

    assertRefused(settle(dispute, UUID.randomUUID(), "CORRECTED", null), 400, "lines-missing");
    assertRefused(
        settle(dispute, UUID.randomUUID(), "UPHELD", List.of(line)), 400, "lines-unwanted");
    assertRefused(
        settle(dispute, UUID.randomUUID(), "CORRECTED", List.of(line)), 409, "nothing-corrected");
    assertRefused(
        settle(UUID.randomUUID(), UUID.randomUUID(), "UPHELD", null), 404, "dispute-not-found");
  }

  @Test
  void after_a_day_it_is_too_late() {
    makeOlder("25 hours");

    assertRefused(dispute(UUID.randomUUID()), 409, "dispute-late");
    assertWallet(330, 0, POINTS, 0);
  }

  @Test
  void within_a_day_it_is_not() {
    makeOlder("23 hours");

    dispute(UUID.randomUUID()).statusCode(200);
  }

  @Test
  void only_the_resident_disputes_and_only_a_dispatcher_decides() {
    var stranger = world.aResident();

    assertRefused(dispute(stranger, UUID.randomUUID()), 404, "weighing-not-found");
    dispute(door.collector(), UUID.randomUUID()).statusCode(403);
    var dispute = disputed();
    settle(door.collector(), dispute, UUID.randomUUID(), "UPHELD", null).statusCode(403);
    assertRefused(
        settle(world.aDispatcherElsewhere(), dispute, UUID.randomUUID(), "UPHELD", null),
        404,
        "weighing-not-found");
  }

  @Test
  void what_the_resident_wrote_is_shown_to_the_dispatcher_and_the_look_is_written_down() {
    var dispute = disputed();

    dispatcher.given().get(path(dispute)).then().statusCode(200).body("text", equalTo("家里秤过是12公斤"));

    assertThat(looks(dispute)).isEqualTo(1);
    door.resident().given().get(path(dispute)).then().statusCode(200);
    assertThat(looks(dispute)).isEqualTo(1);
    world.aResident().given().get(path(dispute)).then().statusCode(404);
    dispatcher.given().get(path(UUID.randomUUID())).then().statusCode(404);
  }

  @Test
  void disputed_weighings_are_listed_for_the_dispatcher() {
    disputed();

    dispatcher
        .given()
        .get("/api/v1/door-weighings?state=DISPUTED&size=1")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(weighing.toString()))
        .body("items[0].state", equalTo("DISPUTED"));
  }

  private UUID disputed() {
    var id = UUID.randomUUID();
    dispute(id).statusCode(200);
    return id;
  }

  private ValidatableResponse dispute(UUID id) {
    return dispute(door.resident().actor(), id);
  }

  private ValidatableResponse dispute(Actor actor, UUID id) {
    return actor
        .given()
        .body(Map.of("reasonCode", "WEIGHT", "text", "家里秤过是12公斤"))
        .put(path(id))
        .then();
  }

  private ValidatableResponse settle(
      UUID dispute, UUID id, String outcome, @Nullable List<Map<String, Object>> lines) {
    return settle(dispatcher, dispute, id, outcome, lines);
  }

  private ValidatableResponse settle(
      Actor actor,
      UUID dispute,
      UUID id,
      String outcome,
      @Nullable List<Map<String, Object>> lines) {
    var body = new HashMap<String, Object>(Map.of("outcome", outcome, "reason", "照片"));
    if (lines != null) {
      body.put("lines", lines);
    }
    return actor.given().body(body).put(path(dispute) + "/settlements/" + id).then();
  }

  private String path(UUID dispute) {
    return "/api/v1/door-weighings/" + weighing + "/disputes/" + dispute;
  }

  private ValidatableResponse receipt() {
    return door.resident().given().get("/api/v1/receipts/" + weighing).then().statusCode(200);
  }

  private static void assertRefused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }

  private void assertWallet(long fen, long fenHeld, long points, long pointsHeld) {
    var resident = door.resident().id();
    assertThat(books.fen(resident, AccountKind.RESIDENT_MONEY)).isEqualTo(fen);
    assertThat(books.fen(resident, AccountKind.RESIDENT_MONEY_HELD)).isEqualTo(fenHeld);
    assertThat(books.points(resident, AccountKind.RESIDENT_POINTS)).isEqualTo(points);
    assertThat(books.points(resident, AccountKind.RESIDENT_POINTS_HELD)).isEqualTo(pointsHeld);
  }

  private long looks(UUID dispute) {
    return world.one(
        "select count(*) from platform.audit_entry where subject_id = $1 and action = 'getDispute'",
        Tuple.of(dispute),
        row -> row.getLong(0));
  }

  // The versions are append-only; only somebody who may switch triggers off can make them older.
  private void makeOlder(String by) {
    pool.withTransaction(
            tx ->
                tx.query("set local session_replication_role = replica")
                    .execute()
                    .chain(
                        () ->
                            tx.query(
                                    "update collection.door_weighing_version set recorded_at ="
                                        + " recorded_at - interval '"
                                        + by
                                        + "' where weighing_id = '"
                                        + weighing
                                        + "'")
                                .execute()))
        .await()
        .indefinitely();
  }
}
