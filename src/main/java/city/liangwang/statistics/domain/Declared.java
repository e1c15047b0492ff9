package city.liangwang.statistics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a component of an indicator.
 *
 * @param side numerator, denominator or context
 * @param amount null when nobody knows
 * @param basis what the amount is per
 * @param validTo the last day; null without an end
 * @param sourceClass measured, declared or estimated
 */
public record Declared(
    String side,
    String component,
    String nameZh,
    String nameEn,
    @Nullable BigDecimal amount,
    String basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String sourceClass,
    String source,
    String noteZh,
    String noteEn) {

  public static final String PER_DAY = "grams-per-day";
  public static final String PER_YEAR = "grams-per-year";
  public static final String IN_TOTAL = "grams";

  private boolean covers(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  // A total is spread evenly over the days that it was declared for.
  private BigDecimal onDays(long days, int year) {
    var total = BigDecimal.valueOf(days).multiply(amount == null ? BigDecimal.ZERO : amount);
    return switch (basis) {
      case PER_DAY -> total;
      case PER_YEAR -> total.divide(daysOf(year), 6, RoundingMode.HALF_UP);
      case IN_TOTAL -> total.divide(daysDeclared(), 6, RoundingMode.HALF_UP);
      default -> throw new IllegalStateException(component + " is not in grams but " + basis);
    };
  }

  private static BigDecimal daysOf(int year) {
    return BigDecimal.valueOf(LocalDate.of(year, 1, 1).lengthOfYear());
  }

  private BigDecimal daysDeclared() {
    return BigDecimal.valueOf(new Period(validFrom, validTo == null ? validFrom : validTo).days());
  }

  /**
   * What a component comes to in a period: on each day the figure counts that was declared last.
   * Rounds half up, once. Without a figure on one of the days nothing is known about the period.
   *
   * @param lastFirst all that was declared about one component
   */
  public static Known over(List<Declared> lastFirst, Period period) {
    Map<Use, Long> days = new LinkedHashMap<>();
    var used = new ArrayList<Declared>();
    for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      var figure = on(lastFirst, day);
      if (figure.isEmpty() || figure.get().amount() == null) {
        return new Known(null, figure.or(() -> lastFirst.stream().findFirst()).orElse(null));
      }
      days.merge(new Use(figure.get(), day.getYear()), 1L, Long::sum);
      used.add(figure.get());
    }
    var grams =
        days.entrySet().stream()
            .map(use -> use.getKey().figure().onDays(use.getValue(), use.getKey().year()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return new Known(grams, used.get(used.size() - 1));
  }

  private static Optional<Declared> on(List<Declared> lastFirst, LocalDate day) {
    return lastFirst.stream().filter(figure -> figure.covers(day)).findFirst();
  }

  private record Use(Declared figure, int year) {}

  /**
   * What is known.
   *
   * @param grams null when it is unknown on one of the days
   * @param figure that says it, or says why not; null when nobody has declared anything
   */
  public record Known(@Nullable Long grams, @Nullable Declared figure) {}
}
