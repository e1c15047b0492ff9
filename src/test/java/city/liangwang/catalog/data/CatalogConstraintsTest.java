package city.liangwang.catalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.catalog.Wares;
import city.liangwang.testing.PlainSql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses by itself, whoever writes. */
@QuarkusTest
class CatalogConstraintsTest {

  private static final String CHECK_VIOLATION = "23514";
  private static final String FOREIGN_KEY_VIOLATION = "23503";
  private static final String NOT_NULL_VIOLATION = "23502";
  private static final String APPEND_ONLY = "LW001";

  private static final String PRICE =
      """
      insert into catalog.price (id, material_code, division_code, fen_per_unit, fee_fen_per_piece,
        valid_from, valid_to, placeholder, source, from_file, created_at)
      values (gen_random_uuid(), $1, %s, %s, %s, %s, %s, false, 'test', false, now())
      """;

  private static final String SCALE =
      """
      insert into catalog.scale (id, serial, kind, accuracy_class, max_grams, interval_grams,
        verification_interval_grams, station_id, centre_id, collector, synthetic, source)
      select gen_random_uuid(), gen_random_uuid()::text, '%s', '%s', %s, %s, %s,
        case when %s then (select id from area.station order by code limit 1) end,
        case when %s then (select id from area.centre order by code limit 1) end,
        case when %s then 'somebody' end, true, 'test'
      """;

  private static final String SET =
      """
      insert into catalog.factor_set (code, name_zh, name_en, publisher, edition, gwp_basis,
        valid_from, valid_to, licence, source, status, note_zh, note_en)
      values (gen_random_uuid()::text, '', '', '', '', '', '2020-01-01', %s, '', '', %s, '', '')
      """;

  private static final String FACTOR =
      """
      insert into catalog.factor (set_code, material_code, baseline, kg_per_kg, low_kg_per_kg,
        high_kg_per_kg, method, uncertainty, confidence, source)
      values (%s, $1, '', %s, %s, %s, '', '', '', '')
      """;

  @Inject PlainSql sql;
  @Inject Wares wares;

  private String ware;

  @BeforeEach
  void a_ware() {
    ware = wares.byThePiece();
  }

  @Test
  void a_material_is_not_its_own_parent_and_has_a_name() {
    assertThat(
            sql.refusal("update catalog.material set parent_code = code where code = $1", ware)
                .getSqlState())
        .isEqualTo(CHECK_VIOLATION);
    assertThat(
            sql.refusal("update catalog.material set name_zh = null where code = $1", ware)
                .getSqlState())
        .isEqualTo(NOT_NULL_VIOLATION);
    assertThat(
            sql.refusal("update catalog.material set parent_code = 'NONE' where code = $1", ware)
                .getSqlState())
        .isEqualTo(FOREIGN_KEY_VIOLATION);
  }

  @ParameterizedTest(name = "{0} {1}: price {2}, fee {3}, from {4} to {5}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          null     | -1 | null | '2030-01-01' | null         | 23514
          null     | 0  | -1   | '2030-01-01' | null         | 23514
          null     | 0  | null | '2030-01-01' | '2030-01-01' | 23514
          null     | 0  | null | '2030-01-01' | '2029-12-31' | 23514
          null     | 0  | null | null         | null         | 23502
          '990199' | 0  | null | '2030-01-01' | null         | 23503
          """)
  void a_price_that_can_not_be(
      String division, String fen, String fee, String from, String to, String state) {
    assertThat(sql.refusal(PRICE.formatted(division, fen, fee, from, to), ware).getSqlState())
        .isEqualTo(state);
  }

  @Test
  void a_price_is_for_a_material_that_is_there() {
    var price = PRICE.formatted("null", "0", "null", "now()", "null");

    assertThat(sql.refusal(price, "NONE").getSqlState()).isEqualTo(FOREIGN_KEY_VIOLATION);
  }

  @ParameterizedTest(name = "[{0}, {1})")
  @CsvSource({
    "'2030-01-01', null",
    "'2030-01-01', '2031-01-01'",
    "'2029-01-01', '2030-01-02'",
    "'2030-06-01', '2030-07-01'",
    "'2029-01-01', null",
    "'2030-12-31', '2032-01-01'",
  })
  void two_prices_of_one_material_in_one_place_do_not_hold_together(String from, String to) {
    sql.run(PRICE.formatted("null", "1", "null", "'2030-01-01'", "'2031-01-01'"), ware);
    var start = "'" + from + "'";
    var end = to.equals("null") ? to : "'" + to + "'";

    assertThat(sql.refusal(PRICE.formatted("null", "2", "null", start, end), ware).getConstraint())
        .isEqualTo("price_validities_do_not_overlap");
  }

  @Test
  void prices_side_by_side_or_in_another_place_or_of_another_material_hold() {
    sql.run(PRICE.formatted("null", "1", "null", "'2030-01-01'", "'2031-01-01'"), ware);

    sql.run(PRICE.formatted("null", "2", "null", "'2031-01-01'", "null"), ware);
    sql.run(PRICE.formatted("null", "3", "null", "'2029-01-01'", "'2030-01-01'"), ware);
    sql.run(PRICE.formatted("'990101'", "4", "null", "'2030-01-01'", "null"), ware);
    sql.run(PRICE.formatted("null", "5", "7", "'2030-01-01'", "null"), wares.byThePiece());
    assertThat(sql.number("select count(*) from catalog.price where material_code = $1", ware))
        .isEqualTo(4);
  }

  @Test
  void two_prices_of_one_district_do_not_hold_together_either() {
    sql.run(PRICE.formatted("'990101'", "1", "null", "'2030-01-01'", "null"), ware);

    assertThat(
            sql.refusal(
                    PRICE.formatted("'990101'", "2", "null", "'2035-01-01'", "'2036-01-01'"), ware)
                .getConstraint())
        .isEqualTo("price_validities_do_not_overlap");
  }

  @ParameterizedTest(name = "{0} of class {1}, {2}/{3}/{4} g, station {5} centre {6} collector {7}")
  @CsvSource({
    "garden, III, 100, 10, 10, false, false, true",
    "door, V, 100, 10, 10, false, false, true",
    "door, III, 0, 10, 10, false, false, true",
    "door, III, -1, 10, 10, false, false, true",
    "door, III, 100, 0, 10, false, false, true",
    "door, III, 100, 101, 10, false, false, true",
    "door, III, 100, 10, 0, false, false, true",
    "door, III, 100, 10, 101, false, false, true",
    "door, III, 100, 10, 10, false, false, false",
    "door, III, 100, 10, 10, true, false, true",
    "door, III, 100, 10, 10, false, true, true",
    "station, III, 100, 10, 10, false, false, false",
    "station, III, 100, 10, 10, true, true, false",
    "station, III, 100, 10, 10, true, false, true",
    "weighbridge, III, 100, 10, 10, true, false, false",
    "weighbridge, III, 100, 10, 10, true, true, false",
    "weighbridge, III, 100, 10, 10, false, true, true",
  })
  void a_scale_that_can_not_be(
      String kind,
      String accuracy,
      long max,
      long interval,
      long verification,
      boolean station,
      boolean centre,
      boolean collector) {
    var refused =
        sql.refusal(
            SCALE.formatted(
                kind, accuracy, max, interval, verification, station, centre, collector));

    assertThat(refused.getSqlState()).isEqualTo(CHECK_VIOLATION);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "door, false, false, true",
    "station, true, false, false",
    "weighbridge, false, true, false",
  })
  void a_scale_that_is_right_is_let_through(
      String kind, boolean station, boolean centre, boolean collector) {
    var before = sql.number("select count(*) from catalog.scale");

    sql.run(
        "with made as ("
            + SCALE.formatted(kind, "IIII", 100, 100, 100, station, centre, collector)
            + " returning id) select 1 from made");

    assertThat(sql.number("select count(*) from catalog.scale")).isEqualTo(before + 1);
    // Without a certificate it is no scale that anybody finds; it goes again.
    sql.run(
        "delete from catalog.scale where not exists"
            + " (select from catalog.calibration c where c.scale_id = scale.id)");
  }

  @Test
  void a_serial_number_is_on_one_scale() {
    assertThat(
            sql.refusal("update catalog.scale set serial = 'TINY-D1' where serial = 'TINY-D2'")
                .getConstraint())
        .isEqualTo("scale_serial_key");
  }

  @Test
  void a_certificate_is_of_a_scale_that_is_there() {
    assertThat(
            sql.refusal(
                    """
                    insert into catalog.calibration
                      (id, scale_id, certificate_number, valid_until, created_at)
                    values ($1, $1, 'C', '2030-01-01', now())
                    """,
                    UUID.randomUUID())
                .getSqlState())
        .isEqualTo(FOREIGN_KEY_VIOLATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update catalog.calibration set valid_until = '2099-12-31'",
        "delete from catalog.calibration",
        "truncate catalog.calibration",
      })
  void certificates_stay_as_they_were_recorded(String statement) {
    assertThat(sql.refusal(statement).getSqlState()).isEqualTo(APPEND_ONLY);
  }

  @ParameterizedTest(name = "until {0}, {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {"null, 'valid'", "'2020-01-01', 'active'", "'2019-12-31', 'active'"})
  void a_factor_set_that_can_not_be(String validTo, String status) {
    assertThat(sql.refusal(SET.formatted(validTo, status)).getSqlState())
        .isEqualTo(CHECK_VIOLATION);
  }

  @ParameterizedTest(name = "{0}: {1} between {2} and {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'TT-1', 0.5, 0.6, null, 23514",
        "'TT-1', 0.5, null, 0.4, 23514",
        "'TT-1', null, null, null, 23502",
        "'NONE', 0.5, null, null, 23503",
      })
  void a_factor_that_can_not_be(String set, String factor, String low, String high, String state) {
    assertThat(sql.refusal(FACTOR.formatted(set, factor, low, high), ware).getSqlState())
        .isEqualTo(state);
  }

  @Test
  void a_material_has_one_factor_in_a_set() {
    assertThat(
            sql.refusal(
                    "insert into catalog.factor select * from catalog.factor where set_code = 'TT-1'")
                .getConstraint())
        .isEqualTo("factor_pkey");
  }
}
