package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.integration.citydata.CityDataError;
import city.liangwang.integration.citydata.FactorSet;
import city.liangwang.integration.citydata.Material;
import city.liangwang.integration.citydata.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single cell may hold. */
class CellsTest {

  private static final CityFile FILE = CityFile.MATERIALS;
  private static final String CELL = "notes";
  private static final String OTHER = "source";

  private static final CityTables TABLES =
      CityTables.load(CitySource.named("tinytown"), new ErrorList());

  private ErrorList errors = new ErrorList();

  private Cells cells(String content) {
    return new Cells(new CsvRow(FILE, 7, Map.of(CELL, content)), TABLES, errors);
  }

  private Object read(String content, Function<Cells, ?> reading) {
    return reading.apply(cells(content));
  }

  private void assertGood(String content, Function<Cells, ?> reading) {
    read(content, reading);
    assertThat(errors.sorted()).as(content).isEmpty();
  }

  private CityDataError wrong(String content, Function<Cells, ?> reading) {
    read(content, reading);
    assertThat(errors.sorted()).as(content).hasSize(1);
    var error = errors.sorted().get(0);
    assertThat(error.file()).isEqualTo("materials.csv");
    assertThat(error.line()).isEqualTo(7);
    assertThat(error.column()).isEqualTo(CELL);
    assertThat(error.chinese()).containsPattern("\\p{IsHan}");
    return error;
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "9", "R0101", "WARM-16/WTE", "AY-A-2025.1", "a.b/c-d"})
  void a_code_is_latin_letters_digits_and_three_signs(String code) {
    assertGood(code, cells -> cells.code(CELL));
    assertThat(read(code, cells -> cells.code(CELL))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-A", ".A", "/A", "A B", "A_B", "A;B", "A,B", "纸", "Ａ", "é", "A\u00a0", "A'--"})
  void anything_else_is_no_code(String code) {
    assertThat(wrong(code, cells -> cells.code(CELL)).english()).contains("a code of Latin");
  }

  @Test
  void a_code_has_at_most_40_characters() {
    assertGood("a".repeat(40), cells -> cells.code(CELL));
    wrong("a".repeat(41), cells -> cells.code(CELL));
  }

  @ParameterizedTest
  @CsvSource({"abc, true", "a-1, true", "ab, false", "1ab, false", "-ab, false", "Abc, false"})
  void a_user_name_is_what_keycloak_takes(String name, boolean isGood) {
    read(name, cells -> cells.username(CELL));
    assertThat(errors.size() == 0).isEqualTo(isGood);
  }

  @Test
  void a_user_name_has_3_to_40_characters() {
    assertGood("a".repeat(3), cells -> cells.username(CELL));
    assertGood("a".repeat(40), cells -> cells.username(CELL));
    wrong("a".repeat(41), cells -> cells.username(CELL));
  }

  @Test
  void an_empty_cell_is_said_to_be_empty_and_nothing_more() {
    var readings =
        List.<Function<Cells, ?>>of(
            cells -> cells.text(CELL),
            cells -> cells.code(CELL),
            cells -> cells.username(CELL),
            cells -> cells.wholeNumber(CELL, 5, 9),
            cells -> cells.smallNumber(CELL, 5, 9),
            cells -> cells.decimal(CELL),
            cells -> cells.degrees(CELL, 90),
            cells -> cells.date(CELL),
            cells -> cells.time(CELL),
            cells -> cells.zone(CELL),
            cells -> cells.yesNo(CELL),
            cells -> cells.oneOf(CELL, Material.Unit.class),
            cells -> cells.reference(CELL, CityFile.MATERIALS),
            cells -> cells.references(CELL, CityFile.MATERIALS),
            cells -> cells.area(CELL));
    for (int number = 0; number < readings.size(); number++) {
      read("", readings.get(number));
      assertThat(errors.size()).as("reading %d", number).isEqualTo(number + 1);
    }
    assertThat(errors.sorted())
        .extracting(CityDataError::english)
        .containsOnly("the cell must not be empty");
  }

  @Test
  void where_a_cell_may_be_empty_nothing_is_wrong() {
    assertThat(read("", cells -> cells.textOrNull(CELL))).isNull();
    assertThat(read("", cells -> cells.wholeNumberOrNull(CELL, 1, 2))).isNull();
    assertThat(read("", cells -> cells.smallNumberOrNull(CELL, 1, 2))).isNull();
    assertThat(read("", cells -> cells.decimalOrNull(CELL))).isNull();
    assertThat(read("", cells -> cells.dateOrNull(CELL))).isNull();
    assertThat(read("", cells -> cells.oneOfOrNull(CELL, Material.Unit.class))).isNull();
    assertThat(read("", cells -> cells.referenceOrNull(CELL, CityFile.MATERIALS))).isNull();
    assertThat(cells("").list(CELL)).isEmpty();
    assertThat(errors.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, true",
    "9, 9, true",
    "4, 4, false",
    "10, 10, false",
    "-5, -5, false",
    "007, 7, true"
  })
  void a_whole_number_has_bounds_and_both_belong_to_it(String cell, long number, boolean isGood) {
    assertThat(read(cell, cells -> cells.wholeNumber(CELL, 5, 9))).isEqualTo(number);
    assertThat(errors.size() == 0).isEqualTo(isGood);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.0", "1e3", "1,000", "1 000", "+5", "五", "５", "0x5", "--5", "5-", "NaN"})
  void a_whole_number_is_written_in_plain_digits(String cell) {
    assertThat(wrong(cell, cells -> cells.wholeNumber(CELL, 5, 9)).english())
        .contains("a whole number in digits 0-9");
  }

  @Test
  void a_number_that_no_long_could_hold_is_no_number() {
    assertThat(wrong("9999999999999999999", cells -> cells.wholeNumber(CELL, 0, 9)).english())
        .contains("a whole number");
  }

  @Test
  void a_number_just_below_that_is_outside_the_bounds() {
    assertThat(wrong("999999999999999999", cells -> cells.wholeNumber(CELL, 0, 9)).english())
        .isEqualTo("999999999999999999 is not between 0 and 9");
  }

  @Property
  void whole_numbers_are_read_as_they_are_written(
      @ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L)
          long number) {
    errors = new ErrorList();
    assertThat(
            read(
                Long.toString(number),
                cells -> cells.wholeNumber(CELL, Long.MIN_VALUE, Long.MAX_VALUE)))
        .isEqualTo(number);
    assertThat(errors.size()).isZero();
  }

  @Property
  void a_small_number_stays_within_its_bounds_whatever_is_written(@ForAll int number) {
    errors = new ErrorList();
    assertThat(cells(Integer.toString(number)).smallNumber(CELL, 1, 100)).isBetween(1, 100);
    assertThat(errors.size() == 0).isEqualTo(number >= 1 && number <= 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1016", "-0.5", "7", "123456789012.123456789012", "0.10"})
  void a_decimal_is_read_digit_by_digit(String cell) {
    assertThat(read(cell, cells -> cells.decimal(CELL))).isEqualTo(new BigDecimal(cell));
    assertThat(errors.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".5", "5.", "0,5", "1e-3", "½", "1/2", "1234567890123", "0.1234567890123"})
  void what_could_be_read_in_two_ways_is_no_decimal(String cell) {
    assertThat(wrong(cell, cells -> cells.decimal(CELL)).english()).contains("a decimal number");
  }

  @ParameterizedTest
  @CsvSource({"90, true", "-90, true", "90.000001, false", "-90.000001, false", "0, true"})
  void degrees_end_at_the_pole(String cell, boolean isGood) {
    assertThat(read(cell, cells -> cells.degrees(CELL, 90))).isEqualTo(Double.parseDouble(cell));
    assertThat(errors.size() == 0).isEqualTo(isGood);
  }

  @Test
  void the_29th_of_february_is_there_every_four_years() {
    assertThat(read("2028-02-29", cells -> cells.date(CELL))).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(errors.size()).isZero();
    assertThat(wrong("2026-02-29", cells -> cells.date(CELL)).english()).contains("does not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-1-31", "2026/01/31", "31.01.2026", "20260131", "２０２６-01-31", "today"})
  void a_date_has_one_way_to_be_written(String cell) {
    assertThat(wrong(cell, cells -> cells.date(CELL)).english()).contains("a date such as");
  }

  @Test
  void a_day_has_24_hours() {
    assertThat(read("00:00", cells -> cells.time(CELL))).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(read("23:59", cells -> cells.time(CELL))).isEqualTo(LocalTime.of(23, 59));
    assertThat(errors.size()).isZero();
    assertThat(wrong("24:00", cells -> cells.time(CELL)).english()).contains("does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8:00", "08:00:00", "08.00", "8 am", "noon"})
  void a_time_has_one_way_to_be_written(String cell) {
    assertThat(wrong(cell, cells -> cells.time(CELL)).english()).contains("a time of day such as");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Asia/Urumqi", "America/Argentina/Ushuaia", "UTC"})
  void a_zone_is_a_place(String zone) {
    assertThat(read(zone, cells -> cells.zone(CELL))).isEqualTo(ZoneId.of(zone));
    assertThat(errors.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+08:00", "GMT+8", "CST", "Asia/", "北京"})
  void an_offset_is_no_zone(String zone) {
    assertThat(wrong(zone, cells -> cells.zone(CELL)).english()).contains("a time zone such as");
  }

  @ParameterizedTest
  @CsvSource({"yes, true, true", "no, false, true", "Yes, false, false", "true, false, false"})
  void yes_and_no_are_the_only_answers(String cell, boolean answer, boolean isGood) {
    assertThat(read(cell, cells -> cells.yesNo(CELL))).isEqualTo(answer);
    assertThat(errors.size() == 0).isEqualTo(isGood);
  }

  @Test
  void a_word_stands_for_each_constant() {
    for (var category : Material.StatisticsCategory.values()) {
      var word = category.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      assertThat(read(word, cells -> cells.oneOfOrNull(CELL, Material.StatisticsCategory.class)))
          .isEqualTo(category);
    }
    for (var operator : Target.Operator.values()) {
      assertThat(
              read(
                  operator.symbol(),
                  cells -> cells.oneOf(CELL, Target.Operator.class, Target.Operator::symbol)))
          .isEqualTo(operator);
    }
    assertThat(errors.size()).isZero();
  }

  @Test
  void an_unknown_word_is_answered_with_all_that_are_known() {
    assertThat(wrong("ACTIVE", cells -> cells.oneOf(CELL, FactorSet.Status.class)).english())
        .isEqualTo("\"ACTIVE\" is not one of draft, active, reference, retired");
  }

  @Test
  void a_list_has_semicolons_and_no_empty_parts() {
    assertThat(read(" a ;b;; c;", cells -> cells.list(CELL))).isEqualTo(List.of("a", "b", "c"));
  }

  @Test
  void every_unknown_code_of_a_list_is_named() {
    read("P1;X;M1;Y", cells -> cells.references(CELL, CityFile.MATERIALS));

    assertThat(errors.sorted())
        .extracting(CityDataError::english)
        .containsExactly("\"X\" is not in materials.csv", "\"Y\" is not in materials.csv");
  }

  @ParameterizedTest
  @CsvSource({"990100, ", "990101, ", "990102, ", "990103, divisions.csv"})
  void an_area_is_the_city_or_a_division(String code, @Nullable String missingIn) {
    read(code, cells -> cells.area(CELL));
    if (missingIn == null) {
      assertThat(errors.size()).isZero();
    } else {
      assertThat(errors.sorted().get(0).english()).contains(missingIn);
    }
  }

  @Test
  void a_wrong_cell_makes_its_own_column_bad_and_no_other() {
    var cells = cells("x");
    cells.wholeNumber(CELL, 1, 2);

    assertThat(cells.areGood(CELL)).isFalse();
    assertThat(cells.areGood(OTHER)).isTrue();
    assertThat(cells.areGood(OTHER, CELL)).isFalse();
    assertThat(cells.areGood()).isTrue();
  }

  @Test
  void nobody_can_ask_for_a_column_that_the_file_does_not_have() {
    assertThatThrownBy(() -> read("x", cells -> cells.text("plate")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("materials.csv has no column plate");
  }
}
