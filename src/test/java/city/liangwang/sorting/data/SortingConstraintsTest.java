package city.liangwang.sorting.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold in the database itself, against anybody who writes past the application. */
@QuarkusTest
class SortingConstraintsTest {

  private static final String CHECK = "23514";
  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String GENERATED = "428C9";
  private static final String APPEND_ONLY = "LW001";

  private static final String CONFIRM =
      """
      insert into sorting.confirmation
        (id, outbound_id, person_id, at, received_grams, returned_lots, transfer_id,
         difference_reason)
      values (gen_random_uuid(), $1, gen_random_uuid(), now(), $2, '{}', gen_random_uuid(), $3)
      """;

  private static final String CASE =
      """
      insert into sorting.variance_case (intake_id, centre_id, variance_grams, opened_at)
      values ($1, gen_random_uuid(), $2, now())
      """;

  @Inject World world;
  @Inject Yard yard;

  private UUID centre;

  @BeforeEach
  void a_centre_of_its_own() {
    centre = world.anotherCentre();
  }

  private UUID anIntake() {
    return yard.anIntakeAt(centre, Instant.now());
  }

  private UUID aLot() {
    return yard.aLotAt(centre, Instant.now());
  }

  private UUID anOutbound() {
    return yard.anOutboundAt(centre, UUID.randomUUID(), Instant.now());
  }

  private UUID runOf(UUID lot) {
    return world.one(
        "select run_id from sorting.lot where id = $1", Tuple.of(lot), row -> row.getUUID(0));
  }

  private void refused(String sqlState, String sql, @Nullable Object... values) {
    assertThatThrownBy(() -> yard.execute(sql, values))
        .isInstanceOfSatisfying(
            PgException.class,
            refusal -> assertThat(refusal.getSqlState()).as(sql).isEqualTo(sqlState));
  }

  @ParameterizedTest(name = "gross {0} g, tare {1} g")
  @CsvSource({"1000, 1000", "999, 1000", "0, 1000", "-5, 1000", "1000, 0", "1000, -1"})
  void a_truck_is_heavier_when_it_is_full(long gross, long tare) {
    refused(
        CHECK,
        "update sorting.intake set gross_grams = $2, tare_grams = $3 where id = $1",
        anIntake(),
        gross,
        tare);
  }

  @Test
  void the_net_is_what_the_weights_say() {
    var intake = anIntake();
    refused(GENERATED, "update sorting.intake set net_grams = 5 where id = $1", intake);
    assertThat(
            world.<Long>one(
                "select net_grams from sorting.intake where id = $1",
                Tuple.of(intake),
                row -> row.getLong(0)))
        .isEqualTo(2_000);
  }

  @Test
  void a_trip_is_taken_in_once_unless_that_was_undone() {
    var first = anIntake();
    var second = anIntake();
    var same =
        """
        update sorting.intake set trip_id = (select trip_id from sorting.intake where id = $1)
        where id = $2
        """;
    refused(UNIQUE, same, first, second);
    yard.execute(
        """
        update sorting.intake set reversal_id = gen_random_uuid(), reversed_at = now(),
          reversed_by = gen_random_uuid(), reason = '皮重读错'
        where id = $1
        """,
        first);
    assertThatCode(() -> yard.execute(same, first, second)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "run", "outbound"})
  void every_record_has_a_transfer_of_its_own(String table) {
    var first = aRecord(table);
    refused(
        UNIQUE,
        "update sorting."
            + table
            + " set transfer_id = (select transfer_id from sorting."
            + table
            + " where id = $1) where id = $2",
        first,
        aRecord(table));
  }

  private UUID aRecord(String table) {
    return switch (table) {
      case "intake" -> anIntake();
      case "run" -> runOf(aLot());
      default -> anOutbound();
    };
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "intake | reversal_id = gen_random_uuid()",
        "intake | reversed_at = now()",
        "intake | reversed_by = gen_random_uuid()",
        "intake | reason = '皮重读错'",
        "run | reversal_id = gen_random_uuid()",
        "run | reversed_at = now()",
        "run | reversed_by = gen_random_uuid()",
        "run | reason = '残渣多记'",
        "outbound | reversal_id = gen_random_uuid()",
        "outbound | reversed_at = now()",
        "outbound | reversed_by = gen_random_uuid()",
        "outbound | reason = '登记错误'",
        "outbound | state = 'REVERSED'"
      })
  void half_a_reversal_is_none(String table, String half) {
    refused(CHECK, "update sorting." + table + " set " + half + " where id = $1", aRecord(table));
  }

  @ParameterizedTest(name = "{0} g of {1} g are left")
  @CsvSource({"-1, 2000", "2001, 2000", "1, 0"})
  void no_more_is_left_than_was_taken_in_and_nothing_below_zero(long left, long intake) {
    refused(
        CHECK,
        """
        update sorting.intake_line set left_grams = $2, intake_grams = $3 where intake_id = $1
        """,
        anIntake(),
        left,
        intake);
  }

  @Test
  void a_material_is_one_line_of_an_intake_and_stood_on_the_manifest() {
    var line =
        """
        insert into sorting.intake_line
          (intake_id, material_code, manifest_grams, intake_grams, left_grams)
        values ($1, $2, $3, 5, 5)
        """;
    var intake = anIntake();
    refused(UNIQUE, line, intake, "MIX", 5L);
    refused(CHECK, line, intake, "P1", 0L);
    refused(FOREIGN_KEY, line, UUID.randomUUID(), "P1", 5L);
  }

  @Test
  void a_case_is_of_an_intake_once_and_of_a_difference() {
    var intake = anIntake();
    refused(CHECK, CASE, intake, 0L);
    refused(FOREIGN_KEY, CASE, UUID.randomUUID(), 5L);
    yard.execute(CASE, intake, -5L);
    refused(UNIQUE, CASE, intake, 5L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closure_id = gen_random_uuid()",
        "closed_at = now()",
        "closed_by = gen_random_uuid()",
        "finding = '雨水'"
      })
  void half_a_closure_is_none(String half) {
    var intake = anIntake();
    yard.execute(CASE, intake, 5L);
    refused(CHECK, "update sorting.variance_case set " + half + " where intake_id = $1", intake);
  }

  @ParameterizedTest
  @ValueSource(strings = {"residue_grams", "loss_grams"})
  void residue_and_loss_are_not_below_zero(String column) {
    refused(CHECK, "update sorting.run set " + column + " = -1 where id = $1", runOf(aLot()));
  }

  @Test
  void an_input_is_something_of_an_intakes_line_once() {
    var input =
        """
        insert into sorting.run_input (run_id, intake_id, material_code, grams)
        values ($1, $2, $3, $4)
        """;
    var run = runOf(aLot());
    var intake = anIntake();
    refused(CHECK, input, run, intake, "MIX", 0L);
    refused(FOREIGN_KEY, input, run, intake, "P1", 5L);
    refused(FOREIGN_KEY, input, UUID.randomUUID(), intake, "MIX", 5L);
    yard.execute(input, run, intake, "MIX", 5L);
    refused(UNIQUE, input, run, intake, "MIX", 6L);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void a_lot_weighs_something(long grams) {
    refused(CHECK, "update sorting.lot set grams = $2 where id = $1", aLot(), grams);
  }

  @Test
  void a_lot_has_an_outbound_if_and_only_if_it_has_left() {
    var move = "update sorting.lot set state = $2, outbound_id = $3 where id = $1";
    var lot = aLot();
    refused(CHECK, move, lot, "SHIPPED", null);
    refused(CHECK, move, lot, "RECYCLED", null);
    refused(CHECK, move, lot, "LOST", null);
    var outbound = anOutbound();
    refused(CHECK, move, lot, "STORED", outbound);
    refused(CHECK, move, lot, "UNDONE", outbound);
    refused(FOREIGN_KEY, move, lot, "SHIPPED", UUID.randomUUID());
    assertThatCode(() -> yard.execute(move, lot, "SHIPPED", outbound)).doesNotThrowAnyException();
  }

  @Test
  void a_lot_is_made_by_a_run() {
    refused(FOREIGN_KEY, "update sorting.lot set run_id = gen_random_uuid() where id = $1", aLot());
  }

  @Test
  void an_outbound_is_in_a_state_that_there_is_and_carries_a_lot_once() {
    var outbound = anOutbound();
    refused(CHECK, "update sorting.outbound set state = 'LOST' where id = $1", outbound);
    var carry = "insert into sorting.outbound_lot (outbound_id, lot_id) values ($1, $2)";
    var lot = aLot();
    yard.execute(carry, outbound, lot);
    refused(UNIQUE, carry, outbound, lot);
    refused(FOREIGN_KEY, carry, outbound, UUID.randomUUID());
    refused(FOREIGN_KEY, carry, UUID.randomUUID(), lot);
  }

  @Test
  void an_outbound_is_confirmed_once_with_a_weight_and_a_reason_of_words() {
    var outbound = anOutbound();
    refused(CHECK, CONFIRM, outbound, -1L, null);
    refused(CHECK, CONFIRM, outbound, 5L, " ");
    refused(FOREIGN_KEY, CONFIRM, UUID.randomUUID(), 5L, null);
    yard.execute(CONFIRM, outbound, 0L, "含水率低");
    refused(UNIQUE, CONFIRM, outbound, 5L, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sorting.run_input set grams = grams + 1",
        "delete from sorting.run_input",
        "truncate sorting.run_input",
        "update sorting.outbound_lot set lot_id = lot_id",
        "delete from sorting.outbound_lot",
        "truncate sorting.outbound_lot",
        "update sorting.confirmation set received_grams = 0",
        "delete from sorting.confirmation",
        "truncate sorting.confirmation"
      })
  void what_was_sorted_shipped_and_received_is_not_rewritten(String statement) {
    refused(APPEND_ONLY, statement);
  }
}
