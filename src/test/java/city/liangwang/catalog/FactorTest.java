package city.liangwang.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FactorTest {

  private static final long TON = 1_000_000;

  @Test
  void grams_times_factor_are_grams_of_co2e() {
    var factor = factor("0.2197", "0.1", "0.3");

    assertThat(factor.co2eGrams(TON)).isEqualTo(219_700);
    assertThat(factor.lowCo2eGrams(TON)).isEqualTo(100_000);
    assertThat(factor.highCo2eGrams(TON)).isEqualTo(300_000);
  }

  @Test
  void half_a_gram_is_rounded_up() {
    assertThat(factor("0.5", "0.5", "0.5").co2eGrams(1)).isEqualTo(1);
    assertThat(factor("0.49", "0", "1").co2eGrams(1)).isZero();
  }

  @Test
  void what_saves_nothing_is_nothing() {
    assertThat(factor("0", "0", "0").co2eGrams(TON)).isZero();
  }

  @Test
  void a_factor_below_zero_costs() {
    assertThat(factor("-0.25", "-1", "0").co2eGrams(TON)).isEqualTo(-250_000);
  }

  @Test
  void what_does_not_fit_is_an_error_and_not_another_number() {
    assertThatThrownBy(() -> factor("10", "1", "10").co2eGrams(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void the_range_holds_the_figure(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long grams) {
    var factor = factor("3.3695", "0.0001", "6.7390");

    assertThat(factor.co2eGrams(grams))
        .isBetween(factor.lowCo2eGrams(grams), factor.highCo2eGrams(grams));
  }

  private static Factor factor(String kgPerKg, String low, String high) {
    return new Factor(
        "SET", "M", new BigDecimal(kgPerKg), new BigDecimal(low), new BigDecimal(high));
  }
}
