package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  private static Declared declared(
      @Nullable String amount, String basis, LocalDate from, @Nullable LocalDate to) {
    return new Declared(
        "denominator",
        "clearance",
        "清运量",
        "Clearance",
        amount == null ? null : new BigDecimal(amount),
        basis,
        from,
        to,
        "declared",
        "somebody",
        "",
        "");
  }

  private static Declared daily(@Nullable String amount) {
    return declared(amount, Declared.PER_DAY, LocalDate.of(2020, 1, 1), null);
  }

  private static @Nullable Long over(Declared figure, LocalDate from, LocalDate to) {
    return Declared.over(List.of(figure), new Period(from, to)).grams();
  }

  @Test
  void a_daily_figure_counts_for_each_day() {
    assertThat(over(daily("1000"), FIRST, FIRST)).isEqualTo(1_000);
    assertThat(over(daily("1000"), FIRST, FIRST.plusDays(1))).isEqualTo(2_000);
    assertThat(over(daily("0"), FIRST, FIRST.plusDays(300))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // A leap year has a day more, so that each of its days has less.
    "2024-02-29, 2024-02-29, 366",
    "2026-03-01, 2026-03-01, 367",
    "2026-01-01, 2026-12-31, 134000",
    "2024-01-01, 2024-12-31, 134000",
    // A day of each year.
    "2023-12-31, 2024-01-01, 733",
  })
  void a_yearly_figure_is_spread_over_the_days_of_the_year(
      LocalDate from, LocalDate to, long grams) {
    var yearly = declared("134000", Declared.PER_YEAR, LocalDate.of(2020, 1, 1), null);
    assertThat(over(yearly, from, to)).isEqualTo(grams);
  }

  @ParameterizedTest
  @CsvSource({"1, 33", "2, 67", "3, 100"})
  void a_total_is_spread_over_its_days_and_rounds_once(int days, long grams) {
    var total = declared("100", Declared.IN_TOTAL, FIRST, FIRST.plusDays(2));
    assertThat(over(total, FIRST, FIRST.plusDays(days - 1))).isEqualTo(grams);
  }

  @Test
  void a_total_without_an_end_is_of_one_day() {
    var total = declared("100", Declared.IN_TOTAL, FIRST, null);
    assertThat(over(total, FIRST, FIRST)).isEqualTo(100);
  }

  @Test
  void half_a_gram_rounds_up() {
    assertThat(over(daily("0.5"), FIRST, FIRST)).isEqualTo(1);
    assertThat(over(daily("0.499999"), FIRST, FIRST)).isZero();
    assertThat(over(daily("0.5"), FIRST, FIRST.plusDays(1))).isEqualTo(1);
    assertThat(over(daily("0.5"), FIRST, FIRST.plusDays(2))).isEqualTo(2);
  }

  @Test
  void the_first_and_the_last_day_belong_to_it() {
    var march = declared("31", Declared.IN_TOTAL, FIRST, LocalDate.of(2026, 3, 31));
    assertThat(over(march, FIRST, FIRST)).isEqualTo(1);
    assertThat(over(march, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 31))).isEqualTo(1);
    assertThat(over(march, FIRST.minusDays(1), FIRST)).isNull();
    assertThat(over(march, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1))).isNull();
  }

  @Test
  void one_unknown_day_makes_the_whole_period_unknown() {
    var unknown = declared(null, Declared.PER_DAY, FIRST.plusDays(1), FIRST.plusDays(1));
    var known = Declared.over(List.of(unknown, daily("5")), new Period(FIRST, FIRST.plusDays(2)));
    assertThat(known.grams()).isNull();
    assertThat(known.figure()).isEqualTo(unknown);
    assertThat(Declared.over(List.of(unknown, daily("5")), Period.of(FIRST)).grams()).isEqualTo(5);
  }

  @Test
  void where_no_figure_holds_the_last_one_says_why() {
    var old = declared("5", Declared.PER_DAY, FIRST, FIRST);
    var known = Declared.over(List.of(old), Period.of(FIRST.plusDays(1)));
    assertThat(known.grams()).isNull();
    assertThat(known.figure()).isEqualTo(old);
  }

  @Test
  void the_figure_of_the_last_day_is_the_one_that_is_shown() {
    var later = declared("7", Declared.PER_DAY, FIRST.plusDays(1), null);
    var known = Declared.over(List.of(later, daily("5")), new Period(FIRST, FIRST.plusDays(1)));
    assertThat(known.grams()).isEqualTo(12);
    assertThat(known.figure()).isEqualTo(later);
  }

  @Test
  void what_was_declared_later_counts_on_its_days_and_the_earlier_around_them() {
    var special = declared("100", Declared.PER_DAY, FIRST.plusDays(1), FIRST.plusDays(1));
    var period = new Period(FIRST, FIRST.plusDays(2));
    assertThat(Declared.over(List.of(special, daily("1")), period).grams()).isEqualTo(102);
    assertThat(Declared.over(List.of(daily("1"), special), period).grams()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"persons", "households"})
  void who_counts_people_counts_no_grams(String basis) {
    var people = declared("5", basis, FIRST, null);
    assertThatThrownBy(() -> over(people, FIRST, FIRST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(basis);
  }

  @Test
  void more_than_fits_is_a_bug_and_not_a_figure() {
    var huge = daily(String.valueOf(Long.MAX_VALUE));
    assertThat(over(huge, FIRST, FIRST)).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> over(huge, FIRST, FIRST.plusDays(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void a_total_over_all_its_days_is_that_total(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long grams,
      @ForAll @IntRange(min = 1, max = 800) int days) {
    var last = FIRST.plusDays(days - 1);
    var total = declared(String.valueOf(grams), Declared.IN_TOTAL, FIRST, last);
    assertThat(over(total, FIRST, last)).isEqualTo(grams);
  }

  @Property
  void two_parts_of_a_total_are_the_total_but_for_rounding(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long grams,
      @ForAll @IntRange(min = 1, max = 300) int first,
      @ForAll @IntRange(min = 1, max = 300) int second) {
    var last = FIRST.plusDays(first + second - 1);
    var total = declared(String.valueOf(grams), Declared.IN_TOTAL, FIRST, last);
    var before = over(total, FIRST, FIRST.plusDays(first - 1));
    var after = over(total, FIRST.plusDays(first), last);
    assertThat(Objects.requireNonNull(before) + Objects.requireNonNull(after))
        .isBetween(grams - 1, grams + 1);
  }
}
