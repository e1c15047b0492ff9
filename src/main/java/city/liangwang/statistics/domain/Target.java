package city.liangwang.statistics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quantified or dated statement of the city's plan.
 *
 * @param number the value where it is one
 * @param operator as in the plan's table: =, &gt;=, &gt;, baseline, milestone, qualitative
 * @param quote word for word
 */
public record Target(
    String code,
    @Nullable String indicatorCode,
    String nameZh,
    String nameEn,
    String value,
    @Nullable BigDecimal number,
    @Nullable String unit,
    String operator,
    @Nullable Integer dueYear,
    List<String> departments,
    String quote,
    String document,
    int charOffset) {

  private static final String BASELINE = "baseline";
  private static final String ABOVE = ">";

  public Target {
    departments = List.copyOf(departments);
  }

  /** What is to be reached next on a day: the earliest that is not over, otherwise the last. */
  public static Optional<Target> next(List<Target> targets, LocalDate day) {
    var dated =
        targets.stream()
            .filter(target -> !target.operator.equals(BASELINE))
            .sorted(Comparator.comparingInt(Target::dueYearOrNever))
            .toList();
    return dated.stream()
        .filter(target -> target.dueYearOrNever() >= day.getYear())
        .findFirst()
        .or(() -> dated.stream().reduce((earlier, later) -> later));
  }

  private int dueYearOrNever() {
    return dueYear == null ? Integer.MAX_VALUE : dueYear;
  }

  /** A plain number where reaching it is enough; {@code >0} where it has to be passed. */
  public String text() {
    return operator.equals(ABOVE) ? ABOVE + value : value;
  }
}
