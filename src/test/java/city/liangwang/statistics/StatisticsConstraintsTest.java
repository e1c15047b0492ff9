package city.liangwang.statistics;

import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.booking.PickupState;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses, whoever asks for it. */
@QuarkusTest
class StatisticsConstraintsTest {

  private static final String APPEND_ONLY = "LW001";

  @Inject Events events;
  @Inject Pool pool;

  private final Day day = Events.aDay();
  private final UUID declared = UUID.randomUUID();

  @BeforeEach
  void somethingIsThere() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    events.happen(weighed, day.moved(weighed.pickupId(), null, PickupState.BOOKED));
    run(
        """
        insert into statistics.declared_figure (
          id, indicator_code, side, component, name_zh, name_en, amount, basis, valid_from,
          valid_to, source_class, source, note_zh, note_en, declared_at)
        values ('%s', 'NONE', 'context', 'x', '', '', 1, 'persons', '2101-01-01', null,
          'declared', '', '', '', now())
        """
            .formatted(declared));
  }

  private void run(String sql) {
    pool.query(sql).execute().await().indefinitely();
  }

  /** The name of the constraint, or the code where it is none. */
  private String refusal(String sql) {
    try {
      pool.withTransaction(tx -> tx.query(sql).execute()).await().indefinitely();
    } catch (PgException refused) {
      var constraint = refused.getConstraint();
      return constraint == null ? refused.getSqlState() : constraint;
    }
    throw new AssertionError("the database allows: " + sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update statistics.fact set grams = 0",
        "truncate statistics.fact",
        "update statistics.carbon_result set co2e_grams = 0",
        "delete from statistics.carbon_result",
        "truncate statistics.carbon_result",
        "update statistics.declared_figure set amount = 0",
        "delete from statistics.declared_figure",
        "truncate statistics.declared_figure",
      })
  void what_was_written_down_stays(String sql) {
    assertThat(refusal(sql)).isEqualTo(APPEND_ONLY);
  }

  @ParameterizedTest
  @CsvSource({
    "stage = 'sold', fact_stage_check",
    "record_kind = 'trip', fact_record_kind_check",
    "records = 2, fact_records_check",
    "records = -2, fact_records_check",
    "grams = null, 23502",
    "division_code = null, 23502",
  })
  void a_fact_is_of_a_known_stage_kind_and_number(String change, String constraint) {
    // A further line of the same event, wrong in one thing.
    var column = change.substring(0, change.indexOf(' '));
    var value = change.substring(change.indexOf("= ") + 2);
    assertThat(
            refusal(
                """
                insert into statistics.fact
                select (jsonb_populate_record(null::statistics.fact,
                  to_jsonb(fact) || jsonb_build_object('line', 99, '%s', %s))).*
                from statistics.fact where day = '%s' limit 1
                """
                    .formatted(column, value, day.date)))
        .isEqualTo(constraint);
  }

  @ParameterizedTest
  @CsvSource({
    "fact, fact_pkey",
    "household_day, household_day_pkey",
    "participation, participation_pkey",
    "pickup_total, pickup_total_pkey",
    "total, total_generation_day",
    "cell, cell_generation_day",
  })
  void nothing_is_counted_twice(String table, String constraint) {
    assertThat(
            refusal(
                "insert into statistics.%1$s select * from statistics.%1$s where day = '%2$s'"
                    .formatted(table, day.date)))
        .startsWith(constraint);
  }

  @ParameterizedTest
  @CsvSource({
    "carbon_result, carbon_result_pkey",
    "lineage, lineage_pkey",
    "pickup, pickup_pkey",
    "indicator, indicator_pkey",
    "target, target_pkey",
    "live, live_pkey",
    "generation, generation_pkey",
  })
  void everything_is_there_once(String table, String constraint) {
    assertThat(
            refusal(
                "insert into statistics.%1$s select * from statistics.%1$s limit 1"
                    .formatted(table)))
        .isEqualTo(constraint);
  }

  @Test
  void a_fact_has_one_claim_that_is_not_restated() {
    assertThat(
            refusal(
                """
                insert into statistics.carbon_result
                select event_id, line, 'OTHER', false, stage, material_code, grams, co2e_grams,
                       low_co2e_grams, high_co2e_grams
                from statistics.carbon_result where not restated limit 1
                """))
        .isEqualTo("carbon_result_first");
    assertThat(
            refusal(
                """
                insert into statistics.carbon_result
                select event_id, line, 'OTHER', true, 'received', material_code, grams, co2e_grams,
                       low_co2e_grams, high_co2e_grams
                from statistics.carbon_result where not restated limit 1
                """))
        .isEqualTo("carbon_result_stage_check");
  }

  @Test
  void one_generation_is_read_and_it_exists() {
    assertThat(refusal("insert into statistics.live (only_row, generation) values (false, 1)"))
        .isEqualTo("live_only_row_check");
    assertThat(refusal("update statistics.live set generation = 2147483647"))
        .isEqualTo("live_generation_fkey");
    assertThat(
            refusal(
                "delete from statistics.generation where number = (select generation from statistics.live)"))
        .endsWith("_fkey");
  }

  @ParameterizedTest
  @CsvSource({
    "paused, null, rebuild_state_check",
    "running, now(), rebuild_check",
    "done, null, rebuild_check",
  })
  void a_rebuild_runs_or_is_done_at_a_time(String state, String finished, String constraint) {
    assertThat(
            refusal(
                """
                insert into statistics.rebuild (
                  id, generation, person_id, state, started_at, finished_at, position, horizon,
                  events)
                select gen_random_uuid(), (select generation from statistics.live),
                  gen_random_uuid(), '%s', now(), %s, 0, 0, 0
                """
                    .formatted(state, finished)))
        .isEqualTo(constraint);
  }

  @Test
  void two_rebuilds_never_run_together() {
    assertThat(
            refusal(
                """
                insert into statistics.generation (number) values (2000000000), (2000000001);
                insert into statistics.rebuild (
                  id, generation, person_id, state, started_at, position, horizon, events)
                select gen_random_uuid(), 2000000000 + n, gen_random_uuid(), 'running', now(),
                  0, 0, 0 from generate_series(0, 1) n
                """))
        .isEqualTo("rebuild_one_at_a_time");
  }

  @ParameterizedTest
  @CsvSource({
    "side, above, declared_figure_side_check",
    "amount, -1, declared_figure_amount_check",
    "basis, tonnes, declared_figure_basis_check",
    "basis, grams, declared_figure_check1",
    "valid_to, 2100-12-31, declared_figure_check",
    "source_class, guessed, declared_figure_source_class_check",
  })
  void a_declared_figure_makes_sense(String column, String value, String constraint) {
    assertThat(
            refusal(
                """
                insert into statistics.declared_figure
                overriding user value
                select (jsonb_populate_record(null::statistics.declared_figure,
                  to_jsonb(figure) || jsonb_build_object('id', gen_random_uuid(), '%s', '%s'))).*
                from statistics.declared_figure figure where id = '%s'
                """
                    .formatted(column, value, declared)))
        .isEqualTo(constraint);
  }

  @Test
  void an_indicator_has_one_definition_that_counts() {
    assertThat(
            refusal(
                """
                insert into statistics.indicator
                select code, 'other', position, name_zh, name_en, unit, formula, direction,
                       stated_2025, stated_2027, stated_2030, source, true
                from statistics.indicator where current limit 1
                """))
        .isEqualTo("indicator_current");
    assertThat(
            refusal(
                """
                insert into statistics.indicator
                select code, 'other', position, name_zh, name_en, unit, formula, 'sideways',
                       stated_2025, stated_2027, stated_2030, source, false
                from statistics.indicator where current limit 1
                """))
        .isEqualTo("indicator_direction_check");
  }

  @Test
  void what_a_test_was_refused_has_left_nothing() {
    var facts =
        pool.preparedQuery("select count(*) from statistics.fact where day = $1")
            .execute(Tuple.of(day.date))
            .await()
            .indefinitely()
            .iterator()
            .next()
            .getLong(0);
    assertThat(facts).isEqualTo(1);
  }
}
