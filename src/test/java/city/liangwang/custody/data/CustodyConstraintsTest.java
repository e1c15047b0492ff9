package city.liangwang.custody.data;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold in the database itself, against anybody who writes past the application. */
@QuarkusTest
class CustodyConstraintsTest {

  private static final String CHECK = "23514";
  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String NOT_NULL = "23502";
  private static final String APPEND_ONLY = "LW001";

  @Inject World world;
  @Inject Yard yard;

  private void refused(String sqlState, String sql, @Nullable Object... values) {
    assertThatThrownBy(() -> yard.execute(sql, values))
        .isInstanceOfSatisfying(
            PgException.class,
            refusal -> assertThat(refusal.getSqlState()).as(sql).isEqualTo(sqlState));
  }

  private UUID aTrip() {
    return yard.aTripAt(world.aStation(), world.aCentre(), UUID.randomUUID(), Instant.now());
  }

  private UUID aHandover() {
    return yard.aHandoverAt(world.aStation(), Instant.now());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void a_truck_carries_something(long grams) {
    refused(
        CHECK,
        "insert into custody.vehicle (plate, name_zh, load_max_grams) values ('NEVER', '无', $1)",
        grams);
  }

  @Test
  void a_trip_is_in_a_state_that_there_is() {
    refused(CHECK, "update custody.trip set state = 'LOST' where id = $1", aTrip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOADED", "DEPARTED", "ARRIVED"})
  void a_truck_is_not_under_way_without_a_load(String state) {
    refused(CHECK, "update custody.trip set state = $2 where id = $1", aTrip(), state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLANNED", "CANCELLED"})
  void a_truck_that_is_not_loaded_has_no_load(String state) {
    refused(
        CHECK,
        "update custody.trip set state = $2, load_transfer = gen_random_uuid() where id = $1",
        aTrip(),
        state);
  }

  @Test
  void a_trip_has_an_intake_if_and_only_if_it_is_taken_in() {
    var truck = yard.aTruckWith(Map.of("MIX", 1_000L));
    refused(CHECK, "update custody.trip set state = 'TAKEN_IN' where id = $1", truck.tripId());
    refused(
        CHECK,
        "update custody.trip set intake_id = gen_random_uuid() where id = $1",
        truck.tripId());
  }

  @Test
  void one_intake_and_one_load_belong_to_one_trip() {
    var first = yard.aTruckWith(Map.of("MIX", 1_000L)).tripId();
    var second = yard.aTruckWith(Map.of("MIX", 1_000L)).tripId();
    refused(
        UNIQUE,
        """
        update custody.trip set load_transfer = (select load_transfer from custody.trip where id = $1)
        where id = $2
        """,
        first,
        second);
    var intake = UUID.randomUUID();
    var takeIn = "update custody.trip set state = 'TAKEN_IN', intake_id = $2 where id = $1";
    yard.execute(takeIn, first, intake);
    refused(UNIQUE, takeIn, second, intake);
  }

  @Test
  void a_trip_needs_a_truck_that_is_listed() {
    refused(FOREIGN_KEY, "update custody.trip set plate = 'NEVER' where id = $1", aTrip());
    var trip = aTrip();
    refused(
        FOREIGN_KEY,
        "delete from custody.vehicle where plate = (select plate from custody.trip where id = $1)",
        trip);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update custody.trip_step set reason = '改'",
        "delete from custody.trip_step",
        "truncate custody.trip_step",
        "update custody.handover_line set station_grams = station_grams + 1",
        "delete from custody.handover_line",
        "truncate custody.handover_line",
        "update custody.handover_reading set grams = grams + 1",
        "delete from custody.handover_reading",
        "truncate custody.handover_reading"
      })
  void what_was_weighed_and_done_is_not_rewritten(String statement) {
    refused(APPEND_ONLY, statement);
  }

  @Test
  void steps_are_numbered_from_one_and_each_number_is_one_step() {
    var trip = aTrip();
    var step =
        """
        insert into custody.trip_step (trip_id, number, to_state, person_id, at)
        values ($1, $2, 'PLANNED', gen_random_uuid(), now())
        """;
    refused(CHECK, step, trip, 0);
    yard.execute(step, trip, 1);
    refused(UNIQUE, step, trip, 1);
    refused(FOREIGN_KEY, step, UUID.randomUUID(), 1);
  }

  @Test
  void a_container_stands_at_a_station_once() {
    var fill =
        """
        insert into custody.fill (station_id, container_code, material_code, opened_at, trip_id)
        values ($1, $2, 'MIX', now(), $3)
        """;
    var station = world.aStation();
    var code = "TWICE-" + UUID.randomUUID();
    yard.execute(fill, station, code, null);
    refused(UNIQUE, fill, station, code, null);
    assertThatCode(() -> yard.execute(fill, world.anotherStation(), code, null))
        .doesNotThrowAnyException();
    assertThatCode(() -> yard.execute(fill, station, code, aTrip())).doesNotThrowAnyException();
    refused(FOREIGN_KEY, fill, station, code + "X", UUID.randomUUID());
  }

  @Test
  void a_hand_over_is_of_something_and_has_a_transfer_of_its_own() {
    var first = aHandover();
    refused(CHECK, "update custody.handover set weighing_ids = '{}' where id = $1", first);
    refused(
        UNIQUE,
        """
        update custody.handover
        set transfer_id = (select transfer_id from custody.handover where id = $1) where id = $2
        """,
        first,
        aHandover());
    refused(NOT_NULL, "update custody.handover set transfer_id = null where id = $1", first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reversal_id = gen_random_uuid()",
        "reversed_at = now()",
        "reversed_by = gen_random_uuid()",
        "reason = '读错了秤'",
        "reversal_id = gen_random_uuid(), reversed_at = now(), reversed_by = gen_random_uuid()",
        "reversal_id = gen_random_uuid(), reversed_at = now(), reason = '读错了秤'",
        "reversal_id = gen_random_uuid(), reversed_by = gen_random_uuid(), reason = '读错了秤'"
      })
  void half_a_reversal_is_none(String half) {
    refused(CHECK, "update custody.handover set " + half + " where id = $1", aHandover());
  }

  @Test
  void one_reversal_undoes_one_hand_over() {
    var undo =
        """
        update custody.handover
        set reversal_id = $2, reversed_at = now(), reversed_by = gen_random_uuid(), reason = '读错'
        where id = $1
        """;
    var reversal = UUID.randomUUID();
    yard.execute(undo, aHandover(), reversal);
    refused(UNIQUE, undo, aHandover(), reversal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void a_reason_for_a_difference_has_words(String blank) {
    refused(
        CHECK,
        "update custody.handover set difference_reason = $2 where id = $1",
        aHandover(),
        blank);
  }

  @ParameterizedTest(name = "{0} g and {1} g")
  @CsvSource({"-1, 5", "5, -1", "0, 0"})
  void a_line_weighs_something_on_one_side_and_nothing_below_zero(long door, long station) {
    refused(
        CHECK,
        """
        insert into custody.handover_line (handover_id, material_code, door_grams, station_grams)
        values ($1, 'P1', $2, $3)
        """,
        aHandover(),
        door,
        station);
  }

  @Test
  void a_material_is_one_line_of_a_hand_over_that_there_is() {
    var line =
        """
        insert into custody.handover_line (handover_id, material_code, door_grams, station_grams)
        values ($1, 'MIX', 1, 1)
        """;
    refused(UNIQUE, line, aHandover());
    refused(FOREIGN_KEY, line, UUID.randomUUID());
  }

  @Test
  void a_reading_weighs_something_has_its_place_and_goes_into_a_container() {
    var truck = yard.aTruckWith(Map.of("MIX", 1_000L));
    var reading =
        """
        insert into custody.handover_reading (handover_id, position, fill_id, grams)
        select $1, $2, id, $3 from custody.fill where trip_id = $4
        """;
    refused(CHECK, reading, truck.handoverId(), 1, 0L, truck.tripId());
    refused(CHECK, reading, truck.handoverId(), -1, 5L, truck.tripId());
    refused(UNIQUE, reading, truck.handoverId(), 0, 5L, truck.tripId());
    refused(
        FOREIGN_KEY,
        """
        insert into custody.handover_reading (handover_id, position, fill_id, grams)
        values ($1, 7, gen_random_uuid(), 5)
        """,
        truck.handoverId());
  }

  @Test
  void the_lists_have_their_indexes() {
    var indexes =
        world.one(
            """
            select count(*) from pg_indexes where schemaname = 'custody' and indexname in
              ('trip_station', 'trip_driver', 'trip_centre', 'trip_newest', 'trip_division',
               'handover_station', 'fill_trip', 'handover_reading_fill')
            """,
            Tuple.tuple(),
            row -> row.getLong(0));
    assertThat(indexes).isEqualTo(8);
  }
}
