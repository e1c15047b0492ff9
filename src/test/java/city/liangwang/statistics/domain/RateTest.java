package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

  private static Component component(long grams) {
    return new Component("any", "任意", "Any", grams, "declared", "somebody");
  }

  private static List<Component> components(long... grams) {
    return Arrays.stream(grams).mapToObj(RateTest::component).toList();
  }

  private static Rate percent(long above, long below) {
    return Rate.percent(components(above), components(below), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.00",
    "1, 1, 100.00",
    "1, 3, 33.33",
    "2, 3, 66.67",
    // Exactly between two hundredths: up.
    "1, 20000, 0.01",
    "1, 20001, 0.00",
    "1, 800, 0.13",
    "3, 800, 0.38",
    // More than all: a growth, or a declaration that can not be right, but no reason to hide it.
    "3, 2, 150.00",
    // Half up is away from zero below it.
    "-1, 20000, -0.01",
    "-1, 3, -33.33",
  })
  void the_value_has_two_digits_and_rounds_half_up(long above, long below, String value) {
    assertThat(percent(above, below).value()).isEqualTo(value);
    assertThat(percent(above, below).missing()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void of_nothing_and_of_less_there_is_no_rate(long below) {
    var rate = percent(5, below);
    assertThat(rate.value()).isNull();
    var missing = Objects.requireNonNull(rate.missing());
    assertThat(missing.zh()).contains("分母");
    assertThat(missing.en()).contains("denominator");
  }

  @Test
  void without_any_component_there_is_no_rate() {
    assertThat(Rate.percent(List.of(), List.of(), List.of()).value()).isNull();
  }

  @Test
  void a_rate_without_a_value_still_shows_what_is_known() {
    var why = new Words("未知", "unknown");
    var absent = new Absent("clearance", "清运量", "Clearance", why);
    var rate = Rate.missing(why, components(7), components(8, 9), List.of(absent));
    assertThat(rate.value()).isNull();
    assertThat(rate.missing()).isEqualTo(why);
    assertThat(rate.numerator()).extracting(Component::grams).containsExactly(7L);
    assertThat(rate.denominator()).extracting(Component::grams).containsExactly(8L, 9L);
    assertThat(rate.absent()).containsExactly(absent);
  }

  @Test
  void a_sum_that_does_not_fit_is_a_bug_and_not_a_figure() {
    var tooMuch = components(Long.MAX_VALUE, 1);
    assertThatThrownBy(() -> Rate.percent(tooMuch, components(1), List.of()))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rate.percent(components(1), tooMuch, List.of()))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void all_the_grams_that_fit_have_a_rate() {
    assertThat(percent(Long.MAX_VALUE, Long.MAX_VALUE).value()).isEqualTo("100.00");
  }

  @Property
  void the_value_is_never_further_than_half_a_hundredth_from_the_truth(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long above,
      @ForAll @LongRange(min = 1, max = 4_000_000_000_000_000L) long below) {
    var value = new BigDecimal(String.valueOf(percent(above, below).value()));
    // |value * below - 100 * above| <= below / 200
    var off =
        value
            .multiply(BigDecimal.valueOf(below))
            .subtract(BigDecimal.valueOf(100).multiply(BigDecimal.valueOf(above)))
            .abs();
    assertThat(off.multiply(BigDecimal.valueOf(200)))
        .isLessThanOrEqualTo(BigDecimal.valueOf(below));
  }

  @Property
  void how_a_sum_is_split_does_not_matter(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long one,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long other,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long below) {
    var split = Rate.percent(components(one, other), components(below), List.of());
    assertThat(split.value()).isEqualTo(percent(one + other, below).value());
  }
}
