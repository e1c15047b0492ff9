package city.liangwang.collection.app;

import static city.liangwang.collection.Acts.correct;
import static city.liangwang.collection.Acts.disputed;
import static city.liangwang.collection.Acts.get;
import static city.liangwang.collection.Acts.refused;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weigh;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.PickupKind;
import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections at the edges of their limits, and what they leave in the books and for others. */
@QuarkusTest
class CorrectionEdgesTest {

  @Inject Doors doors;
  @Inject World world;
  @Inject Books books;
  @Inject CollectionConfig config;

  private Actor dispatcher;

  @BeforeEach
  void a_dispatcher() {
    dispatcher = world.aDispatcher();
  }

  @ParameterizedTest(name = "20 kg become {0} g: {1}")
  @CsvSource({"15000, 200", "14999, 403", "25000, 200", "25001, 403"})
  void a_collector_moves_as_many_grams_as_the_limit_and_not_one_more(long grams, int status) {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 20_000);
    var weighing = weighed(door, List.of(line));
    assertThat(config.correctionGramsMax()).isEqualTo(5_000);

    correct(door.collector(), weighing, UUID.randomUUID(), List.of(with(line, "grams", grams)))
        .statusCode(status);
  }

  @Test
  void a_collector_moves_as_many_fen_as_the_limit_and_not_one_more() {
    // One appliance is worth the limit of 1 000 fen, whatever it weighs.
    assertThat(config.correctionFenMax()).isEqualTo(1_000);
    var door = doors.aDoor(PickupKind.BULKY);
    var line = with(typed("M1", 42_000), "pieces", 2);
    var weighing = weighed(door, List.of(line));

    refused(
        correct(door.collector(), weighing, UUID.randomUUID(), List.of(with(line, "pieces", 4))),
        403,
        "second-person-required");
    correct(door.collector(), weighing, UUID.randomUUID(), List.of(with(line, "pieces", 3)))
        .statusCode(200)
        .body("totalFen", equalTo(3_000));
  }

  @Test
  void small_corrections_do_not_add_up() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 20_000);
    var weighing = weighed(door, List.of(line));
    correct(door.collector(), weighing, UUID.randomUUID(), List.of(with(line, "grams", 19_000)))
        .statusCode(200);

    refused(
        correct(
            door.collector(), weighing, UUID.randomUUID(), List.of(with(line, "grams", 18_999))),
        403,
        "second-person-required");
    assertThat(custody(door, "MIX")).isEqualTo(19_000);
  }

  @Test
  void what_a_dispatcher_corrected_the_collector_does_not_correct_again() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 20_000);
    var weighing = weighed(door, List.of(line));
    correct(dispatcher, weighing, UUID.randomUUID(), List.of(with(line, "grams", 10_000)));

    refused(
        correct(
            door.collector(), weighing, UUID.randomUUID(), List.of(with(line, "grams", 10_001))),
        403,
        "second-person-required");
  }

  @Test
  void a_correction_changes_the_material_on_both_sides_of_the_books() {
    var door = doors.aDoor(PickupKind.ITEMISED);
    var paper = typed("P1", 2_000);
    var appliance = with(with(typed("M1", 30_000), "pieces", 1), "bagCode", bagOf(paper));
    var source = books.grams(community(door), AccountKind.COMMUNITY_SOURCE, "P1");
    var weighing = weighed(door, List.of(paper));

    correct(dispatcher, weighing, UUID.randomUUID(), List.of(appliance))
        .statusCode(200)
        .body("lines.materialCode", contains("M1"))
        .body("totalFen", equalTo(1_000));

    assertThat(custody(door, "P1")).isZero();
    assertThat(custody(door, "M1")).isEqualTo(30_000);
    assertThat(books.grams(community(door), AccountKind.COMMUNITY_SOURCE, "P1")).isEqualTo(source);
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY)).isEqualTo(1_000);
  }

  @Test
  void the_same_appliance_again_is_no_correction_though_its_price_has_a_fee() {
    var door = doors.aDoor(PickupKind.BULKY);
    var line = with(typed("M1", 42_000), "pieces", 1);
    var weighing = weighed(door, List.of(line));

    refused(
        correct(dispatcher, weighing, UUID.randomUUID(), List.of(line)), 409, "nothing-corrected");
  }

  @Test
  void another_bag_code_alone_is_a_correction() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 10_000);
    var weighing = weighed(door, List.of(line));

    correct(
            door.collector(),
            weighing,
            UUID.randomUUID(),
            List.of(with(line, "bagCode", Doors.aBag())))
        .statusCode(200)
        .body("totalFen", equalTo(330));
  }

  @Test
  void two_weighings_swap_their_bags_one_after_the_other() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var other = doors.aDoor(PickupKind.MIXED_BAG);
    var mine = typed("MIX", 1_000);
    var theirs = typed("MIX", 2_000);
    var first = weighed(door, List.of(mine));
    var second = weighed(other, List.of(theirs));
    var swapped = with(mine, "bagCode", bagOf(theirs));

    refused(correct(dispatcher, first, UUID.randomUUID(), List.of(swapped)), 409, "bag-code-taken");
    correct(dispatcher, second, UUID.randomUUID(), List.of()).statusCode(200);
    correct(dispatcher, first, UUID.randomUUID(), List.of(swapped)).statusCode(200);
  }

  @Test
  void a_scale_is_judged_by_the_day_of_the_weighing_and_its_limits_hold_for_corrections() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = with(typed("MIX", 10_000), "scaleId", scale("TINY-D1"));
    var weighing = weighed(door, List.of(line));

    refused(
        correct(dispatcher, weighing, UUID.randomUUID(), List.of(with(line, "grams", 10_005))),
        400,
        "weight-not-on-interval");
    refused(
        correct(dispatcher, weighing, UUID.randomUUID(), List.of(with(line, "grams", 30_010))),
        400,
        "weight-above-scale");
    refused(
        correct(
            dispatcher,
            weighing,
            UUID.randomUUID(),
            List.of(with(line, "scaleId", scale("TINY-D2")))),
        409,
        "scale-expired");
    correct(dispatcher, weighing, UUID.randomUUID(), List.of(with(line, "grams", 30_000)))
        .statusCode(200);
  }

  @Test
  void the_price_of_the_booking_holds_for_the_weighing_and_for_its_correction() {
    var door = doors.aDoor(PickupKind.ITEMISED);
    var division = divisionOf(door);
    var code = "HELD-" + UUID.randomUUID().toString().substring(0, 8);
    aMaterial(code);
    price(code, division, 100, "now() - interval '1 day'", "now() - interval '90 minutes'");
    price(code, division, 999, "now() - interval '90 minutes'", "null");
    var line = typed(code, 10_000);

    var weighing = UUID.randomUUID();
    weigh(door, weighing, List.of(line)).statusCode(200).body("totalFen", equalTo(1_000));
    correct(dispatcher, weighing, UUID.randomUUID(), List.of(with(line, "grams", 20_000)))
        .statusCode(200)
        .body("lines[0].fenPerUnit", equalTo(100))
        .body("totalFen", equalTo(2_000));
  }

  @Test
  void the_price_of_the_district_goes_before_that_of_the_city() {
    var door = doors.aDoor(PickupKind.ITEMISED);
    var code = "DIST-" + UUID.randomUUID().toString().substring(0, 8);
    aMaterial(code);
    price(code, null, 10, "now() - interval '1 day'", "null");
    price(code, divisionOf(door), 20, "now() - interval '1 day'", "null");

    weigh(door, UUID.randomUUID(), List.of(typed(code, 1_000)))
        .statusCode(200)
        .body("totalFen", equalTo(20));
  }

  @Test
  void an_event_tells_the_lines_before_and_after() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 10_000);
    var weighing = weighed(door, List.of(line));
    var correction = UUID.randomUUID();
    correct(dispatcher, weighing, correction, List.of(with(line, "grams", 4_000)));

    var told =
        world.one(
            """
            select payload::text from platform.event
            where aggregate_id = $1 and type = 'DoorWeighingCorrected'
            """,
            Tuple.of(weighing),
            row -> new JsonObject(row.getString(0)));
    assertThat(told.getString("correctionId")).isEqualTo(correction.toString());
    assertThat(told.getJsonArray("lines").getJsonObject(0).getLong("grams")).isEqualTo(4_000);
    assertThat(
            told.getJsonObject("weighed").getJsonArray("lines").getJsonObject(0).getLong("grams"))
        .isEqualTo(10_000);
  }

  @Test
  void the_id_of_a_correction_of_another_person_is_a_conflict() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 10_000);
    var weighing = weighed(door, List.of(line));
    var id = UUID.randomUUID();
    var lines = List.of(with(line, "grams", 9_000));
    correct(dispatcher, weighing, id, lines).statusCode(200);

    refused(correct(world.aDispatcher(), weighing, id, lines), 409, "id-reused");
    get(dispatcher, weighing).body("version", equalTo(2));
  }

  @Test
  void disputing_and_correcting_at_once_end_in_one_of_two_ways() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var line = typed("MIX", 10_000);
    var weighing = weighed(door, List.of(line));

    AtOnce.times(
        2,
        i ->
            i == 0
                ? disputed(door.resident().actor(), weighing)
                : correct(
                        dispatcher,
                        weighing,
                        UUID.randomUUID(),
                        List.of(with(line, "grams", 9_000)))
                    .extract()
                    .statusCode());

    // Either the dispute is about the first version and the correction came too late, or the other
    // way round; the resident's money is frozen either way.
    int version = get(dispatcher, weighing).extract().path("version");
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY_HELD))
        .isEqualTo(version == 1 ? 330 : 297);
    assertThat(books.fen(door.resident().id(), AccountKind.RESIDENT_MONEY)).isZero();
  }

  private static Object bagOf(Map<String, Object> line) {
    return Objects.requireNonNull(line.get("bagCode"));
  }

  private long custody(Door door, String material) {
    return books.grams(door.collector().id(), AccountKind.COLLECTOR_CUSTODY, material);
  }

  private static UUID community(Door door) {
    return door.resident().communityId();
  }

  private String divisionOf(Door door) {
    return world.one(
        "select division_code from area.community where id = $1",
        Tuple.of(community(door)),
        row -> row.getString(0));
  }

  private UUID scale(String serial) {
    return world.one(
        "select id from catalog.scale where serial = $1", Tuple.of(serial), row -> row.getUUID(0));
  }

  private void aMaterial(String code) {
    world.one(
        """
        insert into catalog.material
          (code, name_zh, name_en, by_piece, recyclable, low_value, mixed_bag, harmful, source)
        values ($1, '纸', 'Paper', false, true, false, false, false, 'test') returning code
        """,
        Tuple.of(code),
        row -> row.getString(0));
  }

  private void price(String code, @Nullable String division, long fen, String from, String to) {
    world.one(
        """
        insert into catalog.price (id, material_code, division_code, fen_per_unit, valid_from,
          valid_to, placeholder, source, from_file, created_at)
        values ($1, $2, $3, $4, %s, %s, false, 'test', false, now()) returning id
        """
            .formatted(from, to),
        Tuple.of(UUID.randomUUID(), code, division, fen),
        row -> row.getUUID(0));
  }
}
