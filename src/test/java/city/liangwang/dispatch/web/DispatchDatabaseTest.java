package city.liangwang.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.testing.Actor;
import city.liangwang.testing.Rules;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can not be in the tables, whoever writes. */
@QuarkusTest
class DispatchDatabaseTest {

  private static final String NEW = "'id': '00000000-0000-4000-8000-000000000000'";

  @Inject World world;
  @Inject Rules rules;

  private Actor collector;
  private UUID shift = new UUID(0, 0);
  private UUID pickup = new UUID(0, 0);

  @BeforeEach
  void a_collector_with_a_job() {
    var station = world.aStationWithPlaces(9);
    collector = world.aCollectorOf(station);
    shift = world.clockIn(collector, station);
    pickup =
        world.aPickupReachedBy(collector, world.aResidentIn(world.aCommunityServedBy(station)));
  }

  @Test
  void a_collector_is_at_work_once() {
    assertThat(rules.againstACopy("dispatch.shift", "id = $1", shift, "{" + NEW + "}"))
        .contains("shift_open_collector");
    assertThat(
            rules.againstACopy(
                "dispatch.shift", "id = $1", shift, "{" + NEW + ", 'ended_at': '2999-01-01'}"))
        .isEmpty();
  }

  @Test
  void a_shift_does_not_end_before_it_began() {
    assertThat(
            rules.against(
                "update dispatch.shift set ended_at = started_at - interval '1 microsecond' where id = $1",
                shift))
        .contains("shift_check");
    assertThat(
            rules.against("update dispatch.shift set ended_at = started_at where id = $1", shift))
        .isEmpty();
  }

  @Test
  void a_shift_ends_once() {
    end();

    assertThat(rules.againstACopy("dispatch.shift_end", "shift_id = $1", shift, "{" + NEW + "}"))
        .contains("shift_end_shift_id_key");
    assertThat(
            rules.againstACopy(
                "dispatch.shift_end", "shift_id = $1", shift, "{" + NEW + ", 'released': -1}"))
        .contains("shift_end_released_check");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'kind': 'LOTTERY'                                       | assignment_kind_check
          'distance_metres': -1                                   | assignment_distance_metres_check
          'open_jobs': -1                                         | assignment_open_jobs_check
          'reason_code': null                                     | reason_code
          'candidates': null                                      | candidates
          'collector_id': null                                    | collector_id
          'person_id': null                                       | person_id
          'pickup_id': '00000000-0000-4000-8000-000000000000'     | assignment_pickup_id_fkey
          'shift_id': '00000000-0000-4000-8000-000000000000'      | assignment_shift_id_fkey
          """)
  void an_assignment_that_can_not_be_is_refused(String change, String constraint) {
    assertThat(
            rules.againstACopy(
                "dispatch.assignment", "pickup_id = $1", pickup, "{" + NEW + ", " + change + "}"))
        .contains(constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'kind': 'SHRUG', 'reason_code': 'other'                 | door_act_kind_check
          'kind': 'RETURN'                                        | door_act_check
          'kind': 'REFUSAL'                                       | door_act_check
          'collector_id': null                                    | collector_id
          'pickup_id': '00000000-0000-4000-8000-000000000000'     | door_act_pickup_id_fkey
          """)
  void an_act_that_can_not_be_is_refused(String change, String constraint) {
    assertThat(
            rules.againstACopy(
                "dispatch.door_act", "pickup_id = $1", pickup, "{" + NEW + ", " + change + "}"))
        .contains(constraint);
  }

  @Test
  void ids_are_good_once_for_each_kind_of_act() {
    assertThat(rules.againstACopy("dispatch.door_act", "pickup_id = $1", pickup, "{}"))
        .contains("door_act_pkey");
    assertThat(
            rules.againstACopy(
                "dispatch.door_act", "pickup_id = $1", pickup, "{'kind': 'NO_SHOW'}"))
        .isEmpty();
    assertThat(rules.againstACopy("dispatch.assignment", "pickup_id = $1", pickup, "{}"))
        .contains("assignment_pkey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assignment", "door_act", "shift_end"})
  void what_was_done_is_neither_changed_nor_taken_back(String table) {
    end();

    assertThat(rules.against("update dispatch." + table + " set at = now()"))
        .contains("append-only");
    assertThat(rules.against("delete from dispatch." + table)).contains("append-only");
    assertThat(rules.against("truncate dispatch." + table)).contains("append-only");
  }

  @Test
  void a_shift_in_which_something_was_done_does_not_vanish() {
    assertThat(rules.against("delete from dispatch.shift where id = $1", shift))
        .contains("assignment_shift_id_fkey");
  }

  @Test
  void the_end_of_a_shift_is_one_row_beside_it() {
    end();

    var kept =
        world.one(
            """
            select (s.ended_at = e.at) || ' ' || e.released || ' ' || coalesce(e.reason_code, '-')
            from dispatch.shift s join dispatch.shift_end e on e.shift_id = s.id where s.id = $1
            """,
            Tuple.of(shift),
            row -> row.getString(0));
    assertThat(kept).isEqualTo("true 1 -");
  }

  private void end() {
    Work.end(collector, shift, UUID.randomUUID(), Map.of()).statusCode(200);
  }
}
