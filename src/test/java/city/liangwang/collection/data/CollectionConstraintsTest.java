package city.liangwang.collection.data;

import static city.liangwang.collection.Acts.disputed;
import static city.liangwang.collection.Acts.uphold;
import static city.liangwang.testing.Doors.aBag;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weighed;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.booking.PickupKind;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses by itself, whoever writes. */
@QuarkusTest
class CollectionConstraintsTest {

  private static final String CHECK_VIOLATION = "23514";
  private static final String APPEND_ONLY = "LW001";
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  // A copy of a weighing that is there, as another one of another pickup.
  private static final String COPY =
      """
      insert into collection.door_weighing (id, pickup_id, kind, state, resident_id, household_id,
        community_id, division_code, station_id, collector_id, priced_at, weighed_at, recorded_at,
        points, version, carried_version)
      select $2, gen_random_uuid(), %s, %s, resident_id, household_id, community_id, division_code,
        station_id, collector_id, priced_at, weighed_at, recorded_at, %s, %s, %s
      from collection.door_weighing where id = $1
      """;

  private static final String VERSION =
      """
      insert into collection.door_weighing_version (weighing_id, version, transfer_id, correction_id,
        person_id, reason, recorded_at, total_grams, total_fen)
      values ($1, %s, gen_random_uuid(), %s, gen_random_uuid(), %s, now(), %s, %s)
      """;

  private static final String LINE =
      """
      insert into collection.door_weighing_line (weighing_id, version, line, material_code, grams,
        pieces, bag_code, by_piece, fen_per_unit, fen)
      values ($1, %s, %s, 'MIX', %s, %s, %s, %s, %s, %s)
      """;

  private static final String DISPUTE =
      """
      insert into collection.dispute (id, weighing_id, version, reason_code, text, held_fen,
        held_points, raised_at)
      values (gen_random_uuid(), $1, %s, 'weight', %s, %s, %s, now())
      """;

  private static final String SETTLEMENT =
      """
      insert into collection.settlement (id, dispute_id, outcome, reason, person_id, settled_at)
      values (gen_random_uuid(), $1, %s, %s, gen_random_uuid(), now())
      """;

  @Inject Doors doors;
  @Inject World world;
  @Inject PlainSql sql;

  private Door door;
  private UUID weighing;

  @BeforeEach
  void a_weighing() {
    door = doors.aDoor(PickupKind.MIXED_BAG);
    weighing = weighed(door, List.of(typed("MIX", 10_000)));
  }

  @Test
  void a_copy_of_a_weighing_for_another_pickup_is_let_through() {
    var other = UUID.randomUUID();

    sql.run(COPY.formatted("kind", "state", "0", "1", "1"), weighing, other);

    // Taken away again: a weighing without a version is nothing that anybody should read.
    sql.run("delete from collection.door_weighing where id = $1", other);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          door_weighing_kind_check            | 'GARDEN' | state  | 0  | 1 | 1
          door_weighing_state_check           | kind     | 'LOST' | 0  | 1 | 1
          door_weighing_points_check          | kind     | state  | -1 | 1 | 1
          door_weighing_version_check         | kind     | state  | 0  | 0 | 0
          door_weighing_check                 | kind     | state  | 0  | 1 | 2
          door_weighing_check                 | kind     | state  | 0  | 2 | 0
          """)
  void a_weighing_that_can_not_be(
      String constraint, String kind, String state, String points, String version, String carried) {
    var refused =
        sql.refusal(
            COPY.formatted(kind, state, points, version, carried), weighing, UUID.randomUUID());

    assertThat(refused.getSqlState()).isEqualTo(CHECK_VIOLATION);
    if (!constraint.equals("door_weighing_version_check")) {
      assertThat(refused.getConstraint()).isEqualTo(constraint);
    }
  }

  @Test
  void a_pickup_is_weighed_once() {
    var refused =
        sql.refusal(
            "update collection.door_weighing set pickup_id = $1 where id = $2",
            door.pickupId(),
            weighed(doors.aDoor(PickupKind.MIXED_BAG), List.of(typed("MIX", 1_000))));

    assertThat(refused.getConstraint()).isEqualTo("door_weighing_once_per_pickup");
  }

  @ParameterizedTest(name = "version {0}, correction {1}, reason {2}, {3} g, {4} fen")
  @CsvSource({
    "0, null, null, 10, 1",
    "2, null, 'why', 10, 1",
    "2, gen_random_uuid(), null, 10, 1",
    "2, gen_random_uuid(), '''''', 10, 1",
    "2, gen_random_uuid(), 'repeat(''x'', 201)', 10, 1",
    "2, gen_random_uuid(), '''why''', -1, 1",
    "2, gen_random_uuid(), '''why''', 10, -1",
  })
  void a_version_that_can_not_be(
      String version, String correction, String reason, String grams, String fen) {
    var why = reason.equals("why") ? "'why'" : reason;

    var refused = sql.refusal(VERSION.formatted(version, correction, why, grams, fen), weighing);

    assertThat(refused.getSqlState()).isEqualTo(CHECK_VIOLATION);
  }

  @Test
  void only_a_later_version_weighs_nothing() {
    var other = UUID.randomUUID();
    sql.run(COPY.formatted("kind", "state", "0", "1", "1"), weighing, other);

    var refused = sql.refusal(VERSION.formatted("1", "null", "null", "0", "0"), other);
    sql.run("delete from collection.door_weighing where id = $1", other);

    assertThat(refused.getSqlState()).isEqualTo(CHECK_VIOLATION);
    sql.run(VERSION.formatted("2", "gen_random_uuid()", "'why'", "0", "0"), weighing);
  }

  @Test
  void a_version_belongs_to_a_weighing_and_comes_once() {
    var first = VERSION.formatted("1", "null", "null", "10", "1");

    assertThat(sql.refusal(first, UUID.randomUUID()).getSqlState())
        .isEqualTo(FOREIGN_KEY_VIOLATION);
    assertThat(sql.refusal(first, weighing).getConstraint())
        .isEqualTo("door_weighing_version_pkey");
  }

  @Test
  void one_transfer_is_booked_for_one_version() {
    var transfer =
        world.one(
            "select transfer_id from collection.door_weighing_version where weighing_id = $1",
            Tuple.of(weighing),
            row -> row.getUUID(0));

    var refused =
        sql.refusal(
            """
            insert into collection.door_weighing_version (weighing_id, version, transfer_id,
              correction_id, person_id, reason, recorded_at, total_grams, total_fen)
            values ($1, 2, $2, gen_random_uuid(), gen_random_uuid(), 'why', now(), 1, 1)
            """,
            weighing,
            transfer);

    assertThat(refused.getConstraint()).isEqualTo("door_weighing_version_transfer_id_key");
  }

  @ParameterizedTest(name = "line {1}: {2} g, {3} pieces, {4}, by piece {5}, at {6}: {7} fen")
  @CsvSource({
    "1, 0, 1000, 0, BAG, false, 33, 33",
    "1, 201, 1000, 0, BAG, false, 33, 33",
    "1, 2, 0, 0, BAG, false, 33, 0",
    "1, 2, -5, 0, BAG, false, 33, 0",
    "1, 2, 1000, -1, BAG, false, 33, 33",
    "1, 2, 1000, 0, bag-with-small-letters, false, 33, 33",
    "1, 2, 1000, 0, SHORT, false, 33, 33",
    "1, 2, 1000, 0, BAG, false, -1, -1",
    // By the piece and no pieces, pieces and not by the piece.
    "1, 2, 1000, 0, BAG, true, 33, 0",
    "1, 2, 1000, 1, BAG, false, 33, 33",
    // Half up, once per line: 1 015.5 g at 1 000 fen would be 33.495 and 33.5 fen.
    "1, 2, 1015, 0, BAG, false, 33, 34",
    "1, 2, 1500, 0, BAG, false, 33, 49",
    "1, 2, 1000, 2, BAG, true, 33, 33",
  })
  void a_line_that_can_not_be(
      int version,
      int line,
      long grams,
      int pieces,
      String bag,
      boolean byPiece,
      long price,
      long fen) {
    var code = bag.equals("BAG") ? aBag() : bag;

    var refused =
        sql.refusal(
            LINE.formatted(version, line, grams, pieces, "'" + code + "'", byPiece, price, fen),
            weighing);

    assertThat(refused.getSqlState()).isEqualTo(CHECK_VIOLATION);
  }

  @Test
  void a_line_that_is_right_is_let_through_and_its_bag_comes_once_in_a_version() {
    var bag = "'" + aBag() + "'";
    sql.run(LINE.formatted(1, 2, 1_500, 0, bag, false, 33, 50), weighing);
    sql.run(LINE.formatted(1, 3, 1_000, 2, "'" + aBag() + "'", true, 33, 66), weighing);

    assertThat(
            sql.refusal(LINE.formatted(1, 4, 1_000, 0, bag, false, 33, 33), weighing)
                .getConstraint())
        .isEqualTo("door_weighing_line_weighing_id_version_bag_code_key");
    assertThat(
            sql.refusal(LINE.formatted(7, 1, 1_000, 0, bag, false, 33, 33), weighing).getSqlState())
        .isEqualTo(FOREIGN_KEY_VIOLATION);
  }

  @Test
  void a_bag_belongs_to_one_weighing_that_is_there() {
    var bag = aBag();
    var claim = "insert into collection.bag (code, weighing_id) values ($1, $2)";
    sql.run(claim, bag, weighing);

    assertThat(sql.refusal(claim, bag, weighing).getConstraint()).isEqualTo("bag_pkey");
    assertThat(sql.refusal(claim, aBag(), UUID.randomUUID()).getSqlState())
        .isEqualTo(FOREIGN_KEY_VIOLATION);
    assertThat(sql.refusal(claim, "with blank", weighing).getSqlState()).isEqualTo(CHECK_VIOLATION);
  }

  @ParameterizedTest(name = "text {0}, {1} fen and {2} points held")
  @CsvSource({"'repeat(''x'', 201)', 0, 0", "null, -1, 0", "null, 0, -1"})
  void a_dispute_that_can_not_be(String text, String fen, String points) {
    assertThat(sql.refusal(DISPUTE.formatted("1", text, fen, points), weighing).getSqlState())
        .isEqualTo(CHECK_VIOLATION);
  }

  @Test
  void a_version_that_is_there_is_disputed_once() {
    disputed(door.resident().actor(), weighing);

    assertThat(sql.refusal(DISPUTE.formatted("1", "null", "0", "0"), weighing).getConstraint())
        .isEqualTo("dispute_once_per_version");
    assertThat(sql.refusal(DISPUTE.formatted("2", "null", "0", "0"), weighing).getSqlState())
        .isEqualTo(FOREIGN_KEY_VIOLATION);
  }

  @Test
  void a_dispute_is_settled_once_in_one_of_two_ways_and_with_a_reason() {
    var dispute = disputed(door.resident().actor(), weighing);

    assertThat(sql.refusal(SETTLEMENT.formatted("'MAYBE'", "'why'"), dispute).getSqlState())
        .isEqualTo(CHECK_VIOLATION);
    assertThat(sql.refusal(SETTLEMENT.formatted("'UPHELD'", "''"), dispute).getSqlState())
        .isEqualTo(CHECK_VIOLATION);
    uphold(world.aDispatcher(), weighing, dispute, UUID.randomUUID()).statusCode(200);
    assertThat(sql.refusal(SETTLEMENT.formatted("'UPHELD'", "'why'"), dispute).getConstraint())
        .isEqualTo("settlement_once_per_dispute");
    assertThat(
            sql.refusal(SETTLEMENT.formatted("'UPHELD'", "'why'"), UUID.randomUUID()).getSqlState())
        .isEqualTo(FOREIGN_KEY_VIOLATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update collection.door_weighing_version set total_fen = total_fen + 1",
        "delete from collection.door_weighing_version",
        "truncate collection.door_weighing_version cascade",
        "update collection.door_weighing_line set bag_code = 'ANOTHER'",
        "delete from collection.door_weighing_line",
        "truncate collection.door_weighing_line",
        "update collection.dispute set held_fen = 0",
        "delete from collection.dispute",
        "truncate collection.dispute cascade",
        "update collection.settlement set reason = 'another'",
        "delete from collection.settlement",
        "truncate collection.settlement",
      })
  void what_was_written_down_stays(String statement) {
    assertThat(sql.refusal(statement).getSqlState()).isEqualTo(APPEND_ONLY);
  }
}
