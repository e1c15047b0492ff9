package city.liangwang.collection.app;

import static city.liangwang.testing.Doors.aBag;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weigh;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupKind;
import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Books;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WeighAtDoorTest {

  private static final int MIX_FEN_PER_KG = 33;
  private static final int POINTS = 3;

  @Inject Doors doors;
  @Inject World world;
  @Inject Books books;

  @Test
  void a_mixed_bag_is_paid_at_one_price() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);

    weigh(door, UUID.randomUUID(), List.of(typed("MIX", 10_100)))
        .statusCode(200)
        .body("state", equalTo("PAID"))
        .body("version", equalTo(1))
        .body("handedOver", equalTo(false))
        .body("lines[0].fenPerUnit", equalTo(MIX_FEN_PER_KG))
        .body("lines[0].fen", equalTo(333))
        .body("lines[0].manual", equalTo(true))
        .body("totalGrams", equalTo(10_100))
        .body("totalFen", equalTo(333))
        .body("points", equalTo(POINTS))
        .body("residentId", nullValue());
  }

  @Test
  void grams_money_and_points_are_booked_in_one_transfer() {
    var door = doors.aDoor(PickupKind.ITEMISED);
    var source = sourceOf(door, "P1");
    var before = books.totals();

    var id = weighed(door, List.of(typed("P1", 1_010), typed("P1", 2_000)));

    // Half up, once per line: 50.5 and 100 fen.
    assertPaid(door, 151, POINTS);
    assertThat(custodyOf(door, "P1")).isEqualTo(3_010);
    assertThat(sourceOf(door, "P1")).isEqualTo(source - 3_010);
    assertThat(transfersOf(id)).isEqualTo(1);
    assertThat(growthSince(before))
        .isEqualTo(
            Map.of(
                "COMMUNITY_SOURCE GRAMS", -3_010L,
                "COLLECTOR_CUSTODY GRAMS", 3_010L,
                "OPERATOR_PURCHASES FEN", -151L,
                "RESIDENT_MONEY FEN", 151L,
                "POINTS_BUDGET POINTS", (long) -POINTS,
                "RESIDENT_POINTS POINTS", (long) POINTS));
  }

  @Test
  void an_appliance_is_paid_by_the_piece_and_weighed_all_the_same() {
    var door = doors.aDoor(PickupKind.BULKY);

    weigh(door, UUID.randomUUID(), List.of(with(typed("M1", 42_000), "pieces", 2)))
        .statusCode(200)
        .body("lines[0].pieces", equalTo(2))
        .body("lines[0].byPiece", equalTo(true))
        .body("totalFen", equalTo(2_000));

    assertThat(custodyOf(door, "M1")).isEqualTo(42_000);
  }

  @Test
  void harmful_waste_is_taken_for_nothing_and_earns_no_points() {
    aHarmfulMaterial();
    var door = doors.aDoor(PickupKind.HARMFUL);

    weigh(door, UUID.randomUUID(), List.of(typed("HARM", 700)))
        .statusCode(200)
        .body("totalFen", equalTo(0))
        .body("points", equalTo(0));

    assertPaid(door, 0, 0);
    assertThat(custodyOf(door, "HARM")).isEqualTo(700);
  }

  @Test
  void the_pickup_ends_and_everybody_is_told() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);

    var id = weighed(door, List.of(typed("MIX", 5_000)));

    assertThat(pickupState(door)).isEqualTo("WEIGHED");
    assertThat(eventsOf(id)).containsExactly("DoorWeighed");
  }

  // Once, again, again but different, eight at once.

  @Test
  void the_same_again_answers_the_same_and_pays_nothing_more() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = UUID.randomUUID();
    var lines = List.of(typed("MIX", 10_000));

    var first = weigh(door, id, lines).statusCode(200).extract().asString();
    var second = weigh(door, id, lines).statusCode(200).extract().asString();

    assertThat(second).isEqualTo(first);
    assertPaid(door, 330, POINTS);
  }

  @Test
  void the_same_id_with_another_weight_is_a_conflict_and_changes_nothing() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = UUID.randomUUID();
    var line = typed("MIX", 10_000);
    weigh(door, id, List.of(line)).statusCode(200);

    assertRefused(weigh(door, id, List.of(with(line, "grams", 20_000))), 409, "id-reused");

    assertPaid(door, 330, POINTS);
    assertThat(custodyOf(door, "MIX")).isEqualTo(10_000);
  }

  @Test
  void a_second_weighing_of_the_pickup_is_refused() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    weighed(door, List.of(typed("MIX", 10_000)));

    assertRefused(
        weigh(door, UUID.randomUUID(), List.of(typed("MIX", 10_000))), 409, "pickup-state");

    assertPaid(door, 330, POINTS);
  }

  @Test
  void eight_at_once_with_one_id_pay_once() throws Exception {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = UUID.randomUUID();
    var lines = List.of(typed("MIX", 10_000));

    var statuses = Eight.atOnce(() -> weigh(door, id, lines).extract().statusCode());

    assertThat(statuses).containsOnly(200);
    assertPaid(door, 330, POINTS);
    assertThat(custodyOf(door, "MIX")).isEqualTo(10_000);
  }

  @Test
  void of_eight_at_once_with_ids_of_their_own_one_weighs() throws Exception {
    var door = doors.aDoor(PickupKind.MIXED_BAG);

    var statuses =
        Eight.atOnce(
            () ->
                weigh(door, UUID.randomUUID(), List.of(typed("MIX", 10_000)))
                    .extract()
                    .statusCode());

    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    assertPaid(door, 330, POINTS);
  }

  @Test
  void of_eight_collectors_with_one_bag_one_has_it() throws Exception {
    var bag = aBag();
    var eight = IntStream.range(0, 8).mapToObj(i -> doors.aDoor(PickupKind.MIXED_BAG)).toList();
    var next = eight.iterator();
    Callable<Integer> one =
        () -> {
          Door door;
          synchronized (next) {
            door = next.next();
          }
          var line = with(typed("MIX", 1_000), "bagCode", bag);
          return weigh(door, UUID.randomUUID(), List.of(line)).extract().statusCode();
        };

    assertThat(Eight.atOnce(one)).containsOnly(200, 409).containsOnlyOnce(200);
  }

  // Who, where, when.

  @Test
  void a_collector_who_does_not_hold_the_pickup_is_refused() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var stranger =
        new Door(door.pickupId(), door.resident(), world.aCollectorOf(door.resident().stationId()));

    assertRefused(
        weigh(stranger, UUID.randomUUID(), List.of(typed("MIX", 1_000))), 403, "forbidden");

    assertThat(pickupState(door)).isEqualTo("ARRIVED");
    assertPaid(door, 0, 0);
  }

  @Test
  void nobody_but_a_collector_weighs() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var resident = new Door(door.pickupId(), door.resident(), door.resident().actor());

    weigh(resident, UUID.randomUUID(), List.of(typed("MIX", 1_000))).statusCode(403);
  }

  @Test
  void who_has_not_arrived_does_not_weigh() {
    var door = doors.aPickupOnTheWay();

    assertRefused(
        weigh(door, UUID.randomUUID(), List.of(typed("MIX", 1_000))), 409, "pickup-state");

    assertThat(pickupState(door)).isEqualTo("ASSIGNED");
  }

  @Test
  void a_pickup_that_is_not_there_is_not_weighed() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var nowhere = new Door(UUID.randomUUID(), door.resident(), door.collector());

    assertRefused(
        weigh(nowhere, UUID.randomUUID(), List.of(typed("MIX", 1_000))), 404, "pickup-not-found");
  }

  @Test
  void a_phone_that_had_no_network_says_when_it_was() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var at = Instant.now().minus(Duration.ofMinutes(8)).truncatedTo(ChronoUnit.SECONDS);

    weighAt(door, at).statusCode(200).body("weighedAt", equalTo(at.toString()));
  }

  @Test
  void nothing_is_weighed_in_the_future_or_before_arrival() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);

    assertRefused(
        weighAt(door, Instant.now().plus(Duration.ofHours(1))), 400, "weighed-at-not-possible");
    assertRefused(
        weighAt(door, Instant.now().minus(Duration.ofMinutes(30))), 400, "weighed-at-not-possible");

    assertThat(pickupState(door)).isEqualTo("ARRIVED");
  }

  // Lines.

  @Test
  void a_scale_reads_what_it_can_read() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = with(typed("MIX", 10_010), "scaleId", scale("D1"));

    weigh(door, UUID.randomUUID(), List.of(line))
        .statusCode(200)
        .body("lines[0].manual", equalTo(false))
        .body("lines[0].scaleId", equalTo(scale("D1").toString()));
  }

  @Test
  void a_scale_whose_verification_has_run_out_is_refused() {
    assertLineRefused(
        with(typed("MIX", 1_000), "scaleId", scale("D2")), 409, "scale-expired", "lines[0].grams");
  }

  @Test
  void above_the_maximum_of_the_scale_the_load_is_weighed_bag_by_bag() {
    assertLineRefused(
        with(typed("MIX", 30_010), "scaleId", scale("D1")),
        400,
        "weight-above-scale",
        "lines[0].grams");

    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var bags =
        List.of(
            with(typed("MIX", 30_000), "scaleId", scale("D1")),
            with(typed("MIX", 10), "scaleId", scale("D1")));
    weigh(door, UUID.randomUUID(), bags).statusCode(200).body("totalGrams", equalTo(30_010));
  }

  @Test
  void between_two_intervals_no_scale_reads() {
    assertLineRefused(
        with(typed("MIX", 1_005), "scaleId", scale("D1")),
        400,
        "weight-not-on-interval",
        "lines[0].grams");
  }

  @Test
  void a_scale_that_is_not_registered_is_refused() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = with(typed("MIX", 1_000), "scaleId", UUID.randomUUID());

    assertRefused(weigh(door, UUID.randomUUID(), List.of(line)), 400, "scale-not-found");
  }

  @Test
  void a_typed_weight_has_a_limit() {
    assertLineRefused(typed("MIX", 60_001), 400, "typed-weight-too-heavy", "lines[0].grams");
  }

  @Test
  void a_mixed_bag_is_not_itemised_at_the_door() {
    assertLineRefused(typed("P1", 1_000), 400, "line-not-for-kind", "lines[0].materialCode");
  }

  @Test
  void what_is_not_counted_has_no_pieces() {
    assertLineRefused(
        with(typed("MIX", 1_000), "pieces", 1), 400, "line-pieces-unwanted", "lines[0].pieces");
  }

  @Test
  void a_material_that_nobody_knows_is_refused() {
    var door = doors.aDoor(PickupKind.ITEMISED);

    assertRefused(
        weigh(door, UUID.randomUUID(), List.of(typed("XXX", 1_000))), 400, "material-unknown");
  }

  @Test
  void a_material_without_a_price_is_refused() {
    var door = doors.aDoor(PickupKind.ITEMISED);

    assertRefused(
        weigh(door, UUID.randomUUID(), List.of(typed("RES", 1_000))), 400, "price-missing");
  }

  @Test
  void one_bag_on_two_lines_is_refused() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 1_000);

    assertRefused(weigh(door, UUID.randomUUID(), List.of(line, line)), 400, "bag-code-twice");
  }

  @Test
  void the_bag_of_another_weighing_is_refused_and_nothing_is_paid() {
    var line = typed("MIX", 1_000);
    weighed(doors.aDoor(PickupKind.MIXED_BAG), List.of(line));
    var door = doors.aDoor(PickupKind.MIXED_BAG);

    assertRefused(weigh(door, UUID.randomUUID(), List.of(line)), 409, "bag-code-taken");

    assertPaid(door, 0, 0);
    assertThat(pickupState(door)).isEqualTo("ARRIVED");
  }

  @Test
  void two_hundred_bags_are_weighed_and_one_more_is_not() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var lines = IntStream.range(0, 201).mapToObj(i -> typed("MIX", 1_000)).toList();

    assertRefused(weigh(door, UUID.randomUUID(), lines), 400, "request-invalid");
    weigh(door, UUID.randomUUID(), lines.subList(0, 200))
        .statusCode(200)
        .body("lines", hasSize(200))
        .body("totalGrams", equalTo(200_000));
  }

  @Test
  void what_can_not_be_read_is_told_field_by_field() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = with(with(typed("MIX", 0), "bagCode", "a b"), "pieces", 0);

    assertRefused(weigh(door, UUID.randomUUID(), List.of(line)), 400, "request-invalid")
        .body("errors.field", hasItem("lines[0].grams"))
        .body("errors.field", hasItem("lines[0].bagCode"))
        .body("errors.field", hasItem("lines[0].pieces"));
    assertRefused(weigh(door, UUID.randomUUID(), List.of()), 400, "request-invalid");
    door.collector()
        .given()
        .put("/api/v1/door-weighings/" + UUID.randomUUID())
        .then()
        .statusCode(400);
  }

  private void assertLineRefused(Map<String, Object> line, int status, String code, String field) {
    var door = doors.aDoor(PickupKind.MIXED_BAG);

    assertRefused(weigh(door, UUID.randomUUID(), List.of(line)), status, code)
        .body("errors[0].field", equalTo(field));

    assertThat(pickupState(door)).isEqualTo("ARRIVED");
    assertPaid(door, 0, 0);
  }

  private static ValidatableResponse assertRefused(
      ValidatableResponse response, int status, String code) {
    return response.statusCode(status).body("code", equalTo(code));
  }

  private static ValidatableResponse weighAt(Door door, Instant at) {
    var body =
        Map.of(
            "pickupId", door.pickupId(),
            "lines", List.of(typed("MIX", 1_000)),
            "weighedAt", at.toString());
    return door.collector()
        .given()
        .body(body)
        .put("/api/v1/door-weighings/" + UUID.randomUUID())
        .then();
  }

  private void assertPaid(Door door, long fen, long points) {
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY)).isEqualTo(fen);
    assertThat(books.points(door.resident().id(), AccountKind.RESIDENT_POINTS)).isEqualTo(points);
  }

  private long custodyOf(Door door, String material) {
    return books.grams(door.collector().id(), AccountKind.COLLECTOR_CUSTODY, material);
  }

  private long sourceOf(Door door, String material) {
    return books.grams(door.resident().communityId(), AccountKind.COMMUNITY_SOURCE, material);
  }

  private Map<String, Long> growthSince(Map<String, Long> before) {
    var growth = new HashMap<String, Long>();
    books
        .totals()
        .forEach(
            (kind, amount) -> {
              var change = amount - before.getOrDefault(kind, 0L);
              if (change != 0) {
                growth.put(kind, change);
              }
            });
    return growth;
  }

  private long transfersOf(UUID weighingId) {
    return world.one(
        "select count(*) from ledger.transfer where cause_id = $1",
        Tuple.of(weighingId),
        row -> row.getLong(0));
  }

  private String pickupState(Door door) {
    return world.one(
        "select state from booking.pickup where id = $1",
        Tuple.of(door.pickupId()),
        row -> row.getString(0));
  }

  private List<String> eventsOf(UUID weighingId) {
    return List.of(
        world.one(
            "select array_agg(type order by sequence) from platform.event where aggregate_id = $1",
            Tuple.of(weighingId),
            row -> row.getArrayOfStrings(0)));
  }

  private UUID scale(String code) {
    return world.one(
        "select id from catalog.scale where code = $1", Tuple.of(code), row -> row.getUUID(0));
  }

  private void aHarmfulMaterial() {
    world.one(
        """
        insert into catalog.material
          (code, name_zh, name_en, by_piece, recyclable, low_value, mixed_bag, harmful, source)
        values ('HARM', '有害', 'Harmful', false, false, false, false, true, 'test')
        on conflict (code) do update set harmful = true returning code
        """,
        Tuple.tuple(),
        row -> row.getString(0));
  }
}
