package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormulaTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final Period DAY = Period.of(LocalDate.of(2026, 3, 1));
  private static final Period YEAR = new Period(NEW_YEAR, LocalDate.of(2026, 12, 31));

  private static Declared declared(
      String side, String component, @Nullable Long amount, String basis) {
    return declared(side, component, amount, basis, LocalDate.of(2020, 1, 1), null);
  }

  private static Declared declared(
      String side,
      String component,
      @Nullable Long amount,
      String basis,
      LocalDate from,
      @Nullable LocalDate to) {
    return new Declared(
        side,
        component,
        component,
        component,
        amount == null ? null : BigDecimal.valueOf(amount),
        basis,
        from,
        to,
        "declared",
        "somebody",
        "未知",
        "unknown");
  }

  private static Declared clearance(@Nullable Long gramsPerDay) {
    return declared("denominator", "clearance", gramsPerDay, Declared.PER_DAY);
  }

  private static long sum(List<Component> components) {
    return components.stream().mapToLong(Component::grams).sum();
  }

  @Test
  void the_recycling_rate_adds_what_never_was_cleared_below_the_line() {
    var rate = Formula.RECYCLING_RATE.rate(List.of(clearance(900L)), DAY, 100);
    assertThat(rate.value()).isEqualTo("10.00");
    assertThat(rate.missing()).isNull();
    assertThat(rate.numerator())
        .extracting(Component::component)
        .containsExactly("shipped-to-recyclers");
    assertThat(rate.denominator())
        .extracting(Component::component)
        .containsExactly("clearance", "outside-clearance");
    assertThat(rate.numerator().get(0).sourceClass()).isEqualTo("measured");
  }

  @Test
  void it_rounds_half_up() {
    // 1 of 800 is 0.125 %.
    var rate = Formula.RECYCLING_RATE.rate(List.of(clearance(799L)), DAY, 1);
    assertThat(rate.value()).isEqualTo("0.13");
  }

  @Test
  void unknown_kitchen_waste_is_absent_and_not_zero() {
    var kitchen = declared("numerator", "kitchen-waste-treated", null, Declared.PER_DAY);
    var rate = Formula.RECYCLING_RATE.rate(List.of(kitchen, clearance(900L)), DAY, 100);
    assertThat(rate.value()).isEqualTo("10.00");
    assertThat(rate.numerator())
        .extracting(Component::component)
        .doesNotContain("kitchen-waste-treated");
    assertThat(rate.absent())
        .singleElement()
        .satisfies(
            absent -> {
              assertThat(absent.component()).isEqualTo("kitchen-waste-treated");
              assertThat(absent.reason()).isEqualTo(new Words("未知", "unknown"));
            });
  }

  @Test
  void kitchen_waste_counts_and_its_residue_is_deducted() {
    var figures =
        List.of(
            clearance(900L),
            declared("numerator", "kitchen-waste-treated", 300L, Declared.PER_DAY),
            declared("numerator", "kitchen-waste-residue", 100L, Declared.PER_DAY));
    var rate = Formula.RECYCLING_RATE.rate(figures, DAY, 100);
    assertThat(sum(rate.numerator())).isEqualTo(300);
    assertThat(rate.value()).isEqualTo("30.00");
  }

  @Test
  void what_other_recyclers_bought_stands_above_and_below_the_line() {
    var figures =
        List.of(clearance(900L), declared("numerator", "other-recyclers", 100L, Declared.PER_DAY));
    var rate = Formula.RECYCLING_RATE.rate(figures, DAY, 0);
    assertThat(rate.value()).isEqualTo("10.00");
    assertThat(sum(rate.denominator())).isEqualTo(1_000);
  }

  @Test
  void without_clearance_there_is_no_rate() {
    var rate = Formula.RECYCLING_RATE.rate(List.of(clearance(null)), DAY, 100);
    assertThat(rate.value()).isNull();
    assertThat(rate.missing()).isEqualTo(new Words("未知", "unknown"));
  }

  @Test
  void of_nothing_there_is_no_rate() {
    var rate = Formula.RECYCLING_RATE.rate(List.of(clearance(0L)), DAY, 0);
    assertThat(rate.value()).isNull();
    assertThat(rate.missing()).isNotNull();
  }

  @Test
  void growth_compares_with_the_same_days_of_last_year() {
    var lastYear =
        declared(
            "denominator",
            "last-year-recycled",
            365_000L,
            Declared.PER_YEAR,
            NEW_YEAR.minusYears(1),
            NEW_YEAR.minusDays(1));
    assertThat(Formula.GROWTH.rate(List.of(lastYear), DAY, 1_100).value()).isEqualTo("10.00");
    assertThat(Formula.GROWTH.rate(List.of(lastYear), DAY, 900).value()).isEqualTo("-10.00");
    assertThat(Formula.GROWTH.rate(List.of(lastYear), YEAR, 730_000).value()).isEqualTo("100.00");
  }

  @Test
  void growth_is_missing_while_last_year_is_not_declared() {
    var unknown =
        declared(
            "denominator",
            "last-year-recycled",
            null,
            Declared.PER_YEAR,
            NEW_YEAR.minusYears(1),
            NEW_YEAR.minusDays(1));
    var rate = Formula.GROWTH.rate(List.of(unknown), DAY, 1_100);
    assertThat(rate.value()).isNull();
    assertThat(rate.missing()).isEqualTo(new Words("未知", "unknown"));
    assertThat(rate.numerator()).extracting(Component::grams).containsExactly(1_100L);
  }

  @Test
  void others_are_known_when_both_sides_are_declared() {
    var above = declared("numerator", "used", 92L, Declared.PER_DAY);
    var below = declared("denominator", "made", 100L, Declared.PER_DAY);
    assertThat(Formula.DECLARED.rate(List.of(above, below), DAY, 5).value()).isEqualTo("92.00");
    assertThat(Formula.DECLARED.rate(List.of(above), DAY, 5).value()).isNull();
    assertThat(Formula.DECLARED.rate(List.of(), DAY, 5).missing()).isNotNull();
  }

  @Test
  void the_declared_components_say_which_formula_it_is() {
    var lastYear = declared("denominator", "last-year-recycled", 1L, Declared.PER_YEAR);
    var context = declared("context", "population", 1L, "persons");
    assertThat(Formula.of(List.of(context, clearance(1L)))).isEqualTo(Formula.RECYCLING_RATE);
    assertThat(Formula.of(List.of(lastYear))).isEqualTo(Formula.GROWTH);
    assertThat(Formula.of(List.of(context))).isEqualTo(Formula.DECLARED);
    assertThat(Formula.DECLARED.rate(List.of(context), DAY, 0).absent()).isEmpty();
  }

  @Test
  void on_each_day_the_figure_counts_that_was_declared_last() {
    var measured =
        declared(
            "denominator",
            "clearance",
            3_100L,
            Declared.IN_TOTAL,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 31));
    var estimated = clearance(10L);
    var january = new Period(NEW_YEAR, LocalDate.of(2026, 1, 31));
    var firstHalf = new Period(NEW_YEAR, LocalDate.of(2026, 2, 28));
    assertThat(Declared.over(List.of(measured, estimated), january).grams()).isEqualTo(3_100);
    assertThat(Declared.over(List.of(measured, estimated), firstHalf).grams())
        .isEqualTo(3_100 + 28 * 10);
    assertThat(Declared.over(List.of(estimated, measured), january).grams()).isEqualTo(310);
  }

  @Test
  void a_period_with_a_day_that_nobody_declared_is_unknown() {
    var january =
        declared(
            "denominator", "clearance", 31L, Declared.IN_TOTAL, NEW_YEAR, NEW_YEAR.plusDays(30));
    assertThat(Declared.over(List.of(january), new Period(NEW_YEAR, NEW_YEAR.plusDays(31))).grams())
        .isNull();
    assertThat(Declared.over(List.of(), DAY).figure()).isNull();
  }

  @Property
  void a_year_of_a_yearly_figure_is_that_figure(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long grams) {
    var yearly = declared("denominator", "clearance", grams, Declared.PER_YEAR);
    assertThat(Declared.over(List.of(yearly), YEAR).grams()).isEqualTo(grams);
    assertThat(
            Declared.over(
                    List.of(yearly),
                    new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)))
                .grams())
        .isEqualTo(2 * grams);
  }

  @Property
  void the_value_is_the_sums_of_its_components(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long shipped,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long cleared,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long kitchen) {
    var figures =
        Stream.of(
                clearance(cleared),
                declared("numerator", "kitchen-waste-treated", kitchen, Declared.PER_DAY))
            .toList();
    var rate = Formula.RECYCLING_RATE.rate(figures, DAY, shipped);
    var expected =
        BigDecimal.valueOf(sum(rate.numerator()) * 100)
            .divide(BigDecimal.valueOf(sum(rate.denominator())), 2, RoundingMode.HALF_UP);
    assertThat(rate.value()).isEqualTo(expected.toPlainString());
    assertThat(sum(rate.numerator())).isEqualTo(shipped + kitchen);
    assertThat(sum(rate.denominator())).isEqualTo(cleared + shipped);
  }

  @Test
  void persons_are_no_grams() {
    var wrong = declared("numerator", "population", 5L, "persons");
    assertThatThrownBy(() -> Declared.over(List.of(wrong), DAY))
        .isInstanceOf(IllegalStateException.class);
  }
}
