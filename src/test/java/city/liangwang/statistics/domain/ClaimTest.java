package city.liangwang.statistics.domain;

import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.catalog.Factor;
import city.liangwang.statistics.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ClaimTest {

  private static final Factor FACTOR =
      new Factor(
          "SET",
          "P1",
          new BigDecimal("0.123456"),
          new BigDecimal("-0.000500"),
          new BigDecimal("2.9"));

  private final Day day = new Day(LocalDate.of(2026, 3, 1));

  private Fact collected(long grams) {
    return Counting.of(day.weighed(line("P1", grams, 0))).lines().get(0);
  }

  private static Claim claimed(Fact fact) {
    return Objects.requireNonNull(Claim.of(fact, FACTOR));
  }

  @Test
  void grams_times_factor_rounds_half_up() {
    var claim = claimed(collected(1_000));
    assertThat(claim.co2eGrams()).isEqualTo(123);
    assertThat(claim.highCo2eGrams()).isEqualTo(2_900);
    assertThat(claim.factorSet()).isEqualTo("SET");
    assertThat(claim.stage()).isEqualTo("estimated");
  }

  @Test
  void nothing_is_claimed_without_a_factor_without_grams_or_on_the_way() {
    assertThat(Claim.of(collected(1_000), null)).isNull();
    assertThat(Claim.of(collected(0), FACTOR)).isNull();
    var handedOver =
        Counting.of(day.handedOver("P1", 990, day.weighed(line("P1", 1_000, 0)))).lines().get(0);
    assertThat(Claim.of(handedOver, FACTOR)).isNull();
  }

  @Property
  void what_takes_a_fact_back_takes_exactly_its_claim_back(
      @ForAll @LongRange(min = 1, max = 40_000_000) long grams) {
    var claim = claimed(collected(grams));
    var back = claimed(collected(grams).negated());
    assertThat(claim.co2eGrams() + back.co2eGrams()).isZero();
    assertThat(claim.lowCo2eGrams() + back.lowCo2eGrams()).isZero();
    assertThat(claim.highCo2eGrams() + back.highCo2eGrams()).isZero();
  }
}
