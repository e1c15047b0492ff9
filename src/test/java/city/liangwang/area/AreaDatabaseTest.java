package city.liangwang.area;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.testing.Rules;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can not be in the tables, whoever writes. */
@QuarkusTest
class AreaDatabaseTest {

  private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";
  private static final String NEW = "{'id': '" + NOWHERE + "', 'code': 'NEW', ";

  private static final CityIds IDS = new CityIds("990100");

  private static final Map<String, UUID> ROWS =
      Map.of(
          "station", IDS.of(Kind.STATION, "UP"),
          "centre", IDS.of(Kind.CENTRE, "MAIN"),
          "community", IDS.of(Kind.COMMUNITY, "U-1"),
          "drop_off_point", IDS.of(Kind.DROP_OFF_POINT, "U-1-C"));

  @Inject Rules rules;
  @Inject World world;

  @ParameterizedTest
  @ValueSource(strings = {"station", "centre", "community", "drop_off_point"})
  void a_place_with_a_code_of_its_own_is_taken_and_one_with_anothers_is_not(String table) {
    assertThat(copy(table, "{'id': '" + NOWHERE + "', 'code': 'NEW'}")).isEmpty();
    assertThat(copy(table, "{'id': '" + NOWHERE + "'}")).contains(table + "_code_key");
    assertThat(copy(table, "{'code': 'NEW'}")).contains(table + "_pkey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"station", "centre", "community", "drop_off_point"})
  void a_place_lies_on_earth(String table) {
    for (var beyond : new String[] {"'latitude': 90.01", "'latitude': -90.01"}) {
      assertThat(copy(table, NEW + beyond + "}")).contains(table + "_latitude_check");
    }
    for (var beyond : new String[] {"'longitude': 180.01", "'longitude': -180.01"}) {
      assertThat(copy(table, NEW + beyond + "}")).contains(table + "_longitude_check");
    }
    assertThat(copy(table, NEW + "'latitude': 90, 'longitude': -180}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"station", "centre", "community", "drop_off_point"})
  void a_place_lies_in_a_division_and_says_where_it_comes_from(String table) {
    assertThat(copy(table, NEW + "'division_code': '999999'}"))
        .contains(table + "_division_code_fkey");
    for (var column : new String[] {"division_code", "name_zh", "name_en", "synthetic", "source"}) {
      assertThat(copy(table, NEW + "'" + column + "': null}")).contains(column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"station", "centre", "drop_off_point"})
  void a_place_opens_before_it_closes(String table) {
    assertThat(copy(table, NEW + "'opens': '12:00', 'closes': '12:00'}"))
        .contains(table + "_check");
    assertThat(copy(table, NEW + "'opens': '12:01', 'closes': '12:00'}"))
        .contains(table + "_check");
    assertThat(copy(table, NEW + "'opens': '11:59', 'closes': '12:00'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'setting': 'suburban'                                 | community_setting_check
          'households': -1                                      | community_households_check
          'station_id': '00000000-0000-4000-8000-000000000000'  | community_station_id_fkey
          """)
  void a_community_that_can_not_be_is_refused(String change, String constraint) {
    assertThat(copy("community", NEW + change + "}")).contains(constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'kind': 'DUMP'                                         | drop_off_point_kind_check
          'state': 'LOST', 'last_seen_at': '2026-01-01'          | drop_off_point_state_check
          'state': 'OPEN'                                        | drop_off_point_seen
          'last_seen_at': '2026-01-01'                           | drop_off_point_seen
          'station_id': null                                     | station_id
          'station_id': '00000000-0000-4000-8000-000000000000'   | drop_off_point_station_id_fkey
          'community_id': '00000000-0000-4000-8000-000000000000' | drop_off_point_community_id_fkey
          """)
  void a_drop_off_point_that_can_not_be_is_refused(String change, String constraint) {
    assertThat(copy("drop_off_point", NEW + "'state': null, 'last_seen_at': null, " + change + "}"))
        .contains(constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'level': 'province'        | division_level_check
          'datum_original': 'pz-90'  | division_datum_original_check
          'latitude': 91             | division_latitude_check
          'longitude': 181           | division_longitude_check
          """)
  void a_division_that_can_not_be_is_refused(String change, String constraint) {
    assertThat(
            rules.against(
                """
                insert into area.division
                select (jsonb_populate_record(d, $1::text::jsonb)).* from area.division d where code = '990101'
                """,
                ("{'code': '990199', " + change + "}").replace('\'', '"')))
        .contains(constraint);
  }

  @Test
  void a_database_belongs_to_one_city() {
    var second =
        """
        insert into area.city (only_row, code, name_zh, name_en, zone)
        values (%s, '410500', '安阳市', 'Anyang', 'Asia/Shanghai')
        """;

    assertThat(rules.against(second.formatted("true"))).contains("city_pkey");
    assertThat(rules.against(second.formatted("false"))).contains("city_only_row_check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit", "drop_off_report"})
  void what_people_did_is_neither_changed_nor_taken_back(String table) {
    assertThat(rules.against("update area." + table + " set at = now()")).contains("append-only");
    assertThat(rules.against("delete from area." + table)).contains("append-only");
    assertThat(rules.against("truncate area." + table)).contains("append-only");
  }

  @Test
  void a_report_names_a_point_a_state_and_who_looked() {
    var insert =
        """
        insert into area.drop_off_report (id, point_id, person_id, state, note, at)
        values (gen_random_uuid(), $1, $2, $3, $4, now())
        """;
    var point = ROWS.get("drop_off_point");
    var person = UUID.randomUUID();

    assertThat(rules.against(insert, point, person, "OPEN", null)).isEmpty();
    assertThat(rules.against(insert, UUID.randomUUID(), person, "OPEN", null))
        .contains("drop_off_report_point_id_fkey");
    assertThat(rules.against(insert, point, person, "LOST", null))
        .contains("drop_off_report_state_check");
    assertThat(rules.against(insert, point, person, "OPEN", "x".repeat(201)))
        .contains("drop_off_report_note_check");
    assertThat(rules.against(insert, point, null, "OPEN", null)).contains("person_id");
  }

  @Test
  void a_resident_waits_for_a_community_once() {
    var resident = world.aResident();
    var community = IDS.of(Kind.COMMUNITY, "L-2");
    resident
        .given()
        .body(Map.of("communityId", community))
        .put("/api/v1/coverage-requests/{id}", UUID.randomUUID())
        .then()
        .statusCode(200);

    assertThat(
            rules.againstACopy(
                "area.coverage_request",
                "resident_id = $1",
                resident.id(),
                "{'id': '" + NOWHERE + "'}"))
        .contains("coverage_request_community_id_resident_id_key");
    assertThat(
            rules.againstACopy(
                "area.coverage_request",
                "resident_id = $1",
                resident.id(),
                "{'id': '" + NOWHERE + "', 'community_id': '" + NOWHERE + "'}"))
        .contains("coverage_request_community_id_fkey");
  }

  @Test
  void an_edit_is_of_something_that_is_edited() {
    assertThat(
            rules.against(
                """
                insert into area.edit (at, person_id, subject_kind, subject_id, before, after)
                values (now(), gen_random_uuid(), 'centre', gen_random_uuid(), 'a', 'b')
                """))
        .contains("edit_subject_kind_check");
  }

  @Test
  void what_others_refer_to_does_not_vanish() {
    assertThat(rules.against("delete from area.station where code = 'UP'")).contains("_fkey");
    assertThat(rules.against("delete from area.community where code = 'U-1'")).contains("_fkey");
    assertThat(rules.against("delete from area.division where code = '990101'")).contains("_fkey");
  }

  private String copy(String table, String changes) {
    var id = ROWS.getOrDefault(table, UUID.fromString(NOWHERE));
    return rules.againstACopy("area." + table, "id = $1", id, changes);
  }
}
