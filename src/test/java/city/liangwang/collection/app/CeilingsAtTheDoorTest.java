package city.liangwang.collection.app;

import static city.liangwang.collection.Acts.correct;
import static city.liangwang.collection.Acts.refused;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weigh;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.PickupKind;
import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.Officers;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one collector may book alone for one door. */
@QuarkusTest
class CeilingsAtTheDoorTest {

  @Inject Doors doors;
  @Inject World world;
  @Inject Books books;
  @Inject Officers officers;
  @Inject CollectionConfig config;

  @Test
  void so_much_may_be_typed_in_and_not_a_gram_more() {
    var within = doors.aDoor(PickupKind.MIXED_BAG);
    weigh(within, UUID.randomUUID(), typedIn(config.weighingTypedGramsMax())).statusCode(200);

    var above = doors.aDoor(PickupKind.MIXED_BAG);
    refused(
        weigh(above, UUID.randomUUID(), typedIn(config.weighingTypedGramsMax() + 1)),
        403,
        "second-person-required");
    assertNothingHappened(above);
  }

  @Test
  void what_the_scale_has_read_comes_on_top_of_what_may_be_typed_in() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var lines = typedIn(config.weighingTypedGramsMax());
    lines.add(with(typed("MIX", 30_000), "scaleId", scale()));

    weigh(door, UUID.randomUUID(), lines)
        .statusCode(200)
        .body("totalGrams", equalTo((int) config.weighingTypedGramsMax() + 30_000));
  }

  @Test
  void so_many_pieces_may_be_counted_and_not_one_more() {
    var max = config.weighingPiecesMax();
    var within = doors.aDoor(PickupKind.BULKY);
    weigh(within, UUID.randomUUID(), List.of(appliances(max - 1), appliances(1))).statusCode(200);

    var above = doors.aDoor(PickupKind.BULKY);
    refused(
        weigh(above, UUID.randomUUID(), List.of(appliances(max), appliances(1))),
        403,
        "second-person-required");
    assertNothingHappened(above);
  }

  @Test
  void so_much_may_be_paid_and_not_a_fen_more() {
    var max = config.weighingFenMax();
    var dear = aPieceFor(max);
    var door = doors.aDoor(PickupKind.BULKY);
    weigh(door, UUID.randomUUID(), List.of(piece(dear))).statusCode(200);
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY)).isEqualTo(max);

    var above = doors.aDoor(PickupKind.BULKY);
    weigh(above, UUID.randomUUID(), List.of(piece(aPieceFor(max + 1))))
        .statusCode(403)
        .body("code", equalTo("second-person-required"))
        .body("detail", containsString(max + 1 + " fen"));
    assertNothingHappened(above);
  }

  @Test
  void the_dispatcher_adds_what_is_above() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var all = typedIn(config.weighingTypedGramsMax() + 20_000);
    var weighing = weighed(door, all.subList(0, all.size() - 2));

    refused(
        correct(door.collector(), weighing, UUID.randomUUID(), all), 403, "second-person-required");
    correct(world.aDispatcher(), weighing, UUID.randomUUID(), all)
        .statusCode(200)
        .body("version", equalTo(2))
        .body("totalGrams", equalTo((int) config.weighingTypedGramsMax() + 20_000));
    assertThat(books.grams(door.collector().id(), AccountKind.COLLECTOR_CUSTODY, "MIX"))
        .isEqualTo(config.weighingTypedGramsMax() + 20_000);
  }

  @Test
  void a_small_correction_does_not_lift_a_collector_over_the_ceiling() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var lines = typedIn(config.weighingTypedGramsMax());
    var weighing = weighed(door, lines);
    var last = lines.size() - 1;
    lines.set(last, with(lines.get(last), "grams", grams(lines.get(last)) - 100));
    correct(door.collector(), weighing, UUID.randomUUID(), lines).statusCode(200);

    var other = doors.aDoor(PickupKind.MIXED_BAG);
    var onCeiling = typedIn(config.weighingTypedGramsMax());
    var second = weighed(other, onCeiling);
    onCeiling.add(typed("MIX", 1));
    refused(
        correct(other.collector(), second, UUID.randomUUID(), onCeiling),
        403,
        "second-person-required");
  }

  @Test
  void who_collects_and_dispatches_is_no_second_person_for_own_weighings() {
    var resident = world.aResidentWithAnAddress();
    var both = officers.aCollectorWhoDispatches(resident.stationId());
    var door = doors.aDoor(PickupKind.MIXED_BAG, resident, both);
    var weighing = weighed(door, typedIn(10_000));

    refused(
        correct(both, weighing, UUID.randomUUID(), typedIn(config.weighingTypedGramsMax() + 1)),
        403,
        "second-person-required");
    assertThat(books.grams(both.id(), AccountKind.COLLECTOR_CUSTODY, "MIX")).isEqualTo(10_000);
  }

  @Test
  void a_refused_load_leaves_its_id_and_its_bags_free() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var id = UUID.randomUUID();
    var lines = typedIn(config.weighingTypedGramsMax() + 20_000);
    refused(weigh(door, id, lines), 403, "second-person-required");

    weigh(door, id, lines.subList(0, 2)).statusCode(200);
  }

  @Test
  void eight_loads_above_the_ceiling_at_once_are_eight_refusals() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var lines = typedIn(config.weighingTypedGramsMax() + 1);

    var statuses = AtOnce.eight(i -> weigh(door, UUID.randomUUID(), lines).extract().statusCode());

    assertThat(statuses).containsOnly(403);
    assertNothingHappened(door);
  }

  /** In lines of at most 50 kg, each typed in. */
  private static List<Map<String, Object>> typedIn(long grams) {
    var lines = new ArrayList<Map<String, Object>>();
    IntStream.range(0, (int) (grams / 50_000)).forEach(i -> lines.add(typed("MIX", 50_000)));
    if (grams % 50_000 > 0) {
      lines.add(typed("MIX", grams % 50_000));
    }
    return lines;
  }

  private static long grams(Map<String, Object> line) {
    return (long) Objects.requireNonNull(line.get("grams"));
  }

  private static Map<String, Object> appliances(long pieces) {
    return with(typed("M1", 42_000), "pieces", pieces);
  }

  private static Map<String, Object> piece(String material) {
    return with(typed(material, 42_000), "pieces", 1);
  }

  /** A material by the piece at that price, of its own. */
  private String aPieceFor(long fen) {
    var code = "DEAR-" + fen;
    world.one(
        """
        insert into catalog.material
          (code, name_zh, name_en, by_piece, recyclable, low_value, mixed_bag, harmful, source)
        values ($1, '贵', 'Dear', true, true, false, false, false, 'test')
        on conflict (code) do update set name_zh = '贵' returning code
        """,
        Tuple.of(code),
        row -> row.getString(0));
    world.one(
        """
        insert into catalog.price (id, material_code, fen_per_unit, valid_from, placeholder, source,
          from_file, created_at)
        values ($1, $2, $3, now() - interval '1 day', false, 'test', false, now()) returning id
        """,
        Tuple.of(UUID.randomUUID(), code, fen),
        row -> row.getUUID(0));
    return code;
  }

  private UUID scale() {
    return world.one(
        "select id from catalog.scale where serial = 'TINY-D1'",
        Tuple.tuple(),
        row -> row.getUUID(0));
  }

  private void assertNothingHappened(Door door) {
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY)).isZero();
    var state =
        world.one(
            "select state from booking.pickup where id = $1",
            Tuple.of(door.pickupId()),
            row -> row.getString(0));
    assertThat(state).isEqualTo("ARRIVED");
  }
}
