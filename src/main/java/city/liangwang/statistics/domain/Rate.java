package city.liangwang.statistics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's value with everything that it was made of.
 *
 * @param value a decimal with two digits, rounded half up; null with the reason in {@code missing}
 */
public record Rate(
    @Nullable String value,
    @Nullable Words missing,
    List<Component> numerator,
    List<Component> denominator,
    List<Absent> absent) {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final int DIGITS = 2;

  private static final Words NOTHING_BELOW =
      new Words("分母为零,无法计算", "The denominator is zero, so there is no rate");

  public Rate {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
    absent = List.copyOf(absent);
  }

  /** The numerator's sum in percent of the denominator's. */
  static Rate percent(List<Component> numerator, List<Component> denominator, List<Absent> absent) {
    var below = sum(denominator);
    if (below <= 0) {
      return new Rate(null, NOTHING_BELOW, numerator, denominator, absent);
    }
    var value =
        BigDecimal.valueOf(sum(numerator))
            .multiply(PERCENT)
            .divide(BigDecimal.valueOf(below), DIGITS, RoundingMode.HALF_UP);
    return new Rate(value.toPlainString(), null, numerator, denominator, absent);
  }

  static Rate missing(
      Words why, List<Component> numerator, List<Component> denominator, List<Absent> absent) {
    return new Rate(null, why, numerator, denominator, absent);
  }

  private static long sum(List<Component> components) {
    return components.stream().mapToLong(Component::grams).reduce(0, Math::addExact);
  }
}
