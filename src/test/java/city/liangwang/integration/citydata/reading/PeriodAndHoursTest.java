package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.CityDataError;
import city.liangwang.integration.citydata.CityProfile.Box;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods of days, hours of a day and points of the earth, and when two of them meet. */
class PeriodAndHoursTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Box BOX = new Box(43, 44, 87, 88);

  private static final CityTables TABLES =
      CityTables.load(CitySource.named("tinytown"), new ErrorList());

  private final ErrorList errors = new ErrorList();

  private Cells cells(CityFile file, Map<String, String> cells) {
    return new Cells(new CsvRow(file, 3, cells), TABLES, errors);
  }

  private List<String> wrongColumns() {
    return errors.sorted().stream().map(CityDataError::column).toList();
  }

  // Periods.

  private static Period period(String from, @Nullable String to) {
    return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-06-30, 2026-07-01, 2026-12-31, false",
    "2026-01-01, 2026-06-30, 2026-06-30, 2026-12-31, true",
    "2026-01-01,           , 2030-01-01, 2030-01-01, true",
    "2026-01-01,           , 2020-01-01, 2025-12-31, false",
    "2026-01-01,           , 2020-01-01,           , true",
    "2026-03-03, 2026-03-03, 2026-03-03, 2026-03-03, true",
    "2026-01-01, 2026-12-31, 2026-05-01, 2026-05-01, true"
  })
  void the_last_day_of_a_period_belongs_to_it(
      String from, @Nullable String to, String otherFrom, @Nullable String otherTo, boolean meet) {
    var one = period(from, to);
    var other = period(otherFrom, otherTo);

    assertThat(one.overlaps(other)).isEqualTo(meet);
    assertThat(other.overlaps(one)).isEqualTo(meet);
  }

  @Property
  void two_periods_meet_when_they_have_a_day_in_common(
      @ForAll("periods") Period one, @ForAll("periods") Period other) {
    var haveOne =
        FIRST.datesUntil(FIRST.plusDays(60)).anyMatch(day -> isIn(one, day) && isIn(other, day));

    assertThat(one.overlaps(other)).isEqualTo(haveOne);
  }

  @Provide
  Arbitrary<Period> periods() {
    var starts = Arbitraries.integers().between(0, 30);
    var lengths = Arbitraries.integers().between(0, 20).injectNull(0.2);
    return Combinators.combine(starts, lengths)
        .as(
            (start, length) ->
                new Period(
                    FIRST.plusDays(start), length == null ? null : FIRST.plusDays(start + length)));
  }

  private static boolean isIn(Period period, LocalDate day) {
    var to = period.to();
    return !day.isBefore(period.from()) && (to == null || !day.isAfter(to));
  }

  @Test
  void a_period_may_last_one_day_but_not_less() {
    Period.of(cells(CityFile.PRICES, Map.of("valid_from", "2026-01-01", "valid_to", "2026-01-01")));
    assertThat(errors.size()).isZero();

    Period.of(cells(CityFile.PRICES, Map.of("valid_from", "2026-01-01", "valid_to", "2025-12-31")));
    assertThat(wrongColumns()).containsExactly("valid_to");
  }

  @Test
  void a_day_that_is_no_day_is_not_compared() {
    Period.of(cells(CityFile.PRICES, Map.of("valid_from", "soon", "valid_to", "2020-01-01")));

    assertThat(wrongColumns()).containsExactly("valid_from");
  }

  // Hours.

  @Property
  void two_windows_meet_when_they_have_a_minute_in_common(
      @ForAll("hours") Hours one, @ForAll("hours") Hours other) {
    var haveOne = false;
    for (int minute = 0; minute < 120; minute++) {
      var at = LocalTime.MIDNIGHT.plusMinutes(minute);
      haveOne |= isIn(one, at) && isIn(other, at);
    }

    assertThat(one.overlaps(other)).isEqualTo(haveOne);
  }

  @Provide
  Arbitrary<Hours> hours() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60), Arbitraries.integers().between(1, 50))
        .as(
            (start, minutes) ->
                new Hours(
                    LocalTime.MIDNIGHT.plusMinutes(start),
                    LocalTime.MIDNIGHT.plusMinutes(start + minutes)));
  }

  private static boolean isIn(Hours hours, LocalTime at) {
    return !at.isBefore(hours.starts()) && at.isBefore(hours.ends());
  }

  @ParameterizedTest
  @CsvSource({"10:00, 10:01, ''", "10:00, 10:00, ends", "10:00, 09:59, ends", "22:00, 02:00, ends"})
  void a_window_ends_after_it_has_begun_on_the_same_day(String starts, String ends, String wrong) {
    Hours.of(cells(CityFile.SLOTS, Map.of("starts", starts, "ends", ends)), "starts", "ends");

    assertThat(String.join(",", wrongColumns())).isEqualTo(wrong);
  }

  @Test
  void a_time_that_is_no_time_is_not_compared() {
    Hours.of(cells(CityFile.SLOTS, Map.of("starts", "23:00", "ends", "late")), "starts", "ends");

    assertThat(wrongColumns()).containsExactly("ends");
  }

  // Points.

  @ParameterizedTest
  @CsvSource({
    "43,   87,   ''",
    "44,   88,   ''",
    "43.5, 87.5, ''",
    "42.9, 87.5, latitude",
    "44.1, 87.5, latitude",
    "43.5, 86.9, longitude",
    "43.5, 88.1, longitude",
    "87.5, 43.5, 'latitude,longitude'"
  })
  void a_point_lies_in_the_city_or_on_its_edge(String latitude, String longitude, String wrong) {
    Point.of(point(latitude, longitude), BOX);

    assertThat(String.join(",", wrongColumns())).isEqualTo(wrong);
  }

  @Test
  void a_point_outside_of_the_globe_is_told_once() {
    Point.of(point("91", "181"), BOX);

    assertThat(wrongColumns()).containsExactly("latitude", "longitude");
  }

  @Test
  void without_a_city_the_globe_is_the_bound() {
    var point = Point.of(point("-89.5", "179.5"), null);

    assertThat(point).isEqualTo(new Point(-89.5, 179.5));
    assertThat(errors.size()).isZero();
  }

  @Test
  void who_swaps_latitude_and_longitude_is_asked_whether_they_did() {
    Point.of(point("87.5", "43.5"), BOX);

    assertThat(errors.sorted().get(0).english()).contains("are latitude and longitude swapped?");
    assertThat(errors.sorted().get(0).chinese()).contains("经纬度是否写反");
  }

  private Cells point(String latitude, String longitude) {
    return cells(CityFile.STATIONS, Map.of("latitude", latitude, "longitude", longitude));
  }

  // Rows that clash.

  private record Shift(String who, Hours hours) {}

  private static final Overlaps<Shift> SHIFTS =
      new Overlaps<>(
          CityFile.SLOTS,
          "starts",
          shift -> List.of(shift.who()),
          (a, b) -> a.hours().overlaps(b.hours()));

  private static Located<Shift> shift(int line, String who, int from, int to) {
    return new Located<>(
        new Shift(who, new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0))), line);
  }

  @Test
  void rows_about_the_same_thing_must_not_meet() {
    SHIFTS.report(
        List.of(shift(3, "a", 8, 10), shift(4, "b", 8, 10), shift(5, "a", 9, 11)), errors);

    assertThat(errors.sorted())
        .singleElement()
        .satisfies(error -> assertThat(error.line()).isEqualTo(5))
        .satisfies(
            error ->
                assertThat(error.english())
                    .isEqualTo("overlaps with line 3, which is also about a"));
  }

  @Test
  void a_row_that_meets_two_is_told_once_and_with_the_first() {
    SHIFTS.report(
        List.of(shift(3, "a", 8, 10), shift(4, "a", 10, 12), shift(5, "a", 8, 12)), errors);

    assertThat(errors.sorted())
        .singleElement()
        .satisfies(error -> assertThat(error.english()).startsWith("overlaps with line 3,"));
  }

  @Test
  void rows_that_touch_do_not_meet() {
    SHIFTS.report(List.of(shift(3, "a", 10, 12), shift(4, "a", 8, 10)), errors);

    assertThat(errors.size()).isZero();
  }

  @Test
  void no_rows_clash_with_nothing() {
    SHIFTS.report(List.of(), errors);

    assertThat(errors.size()).isZero();
  }
}
