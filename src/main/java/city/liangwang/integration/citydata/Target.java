package city.liangwang.integration.citydata;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantified or dated statement of the city's plan.
 *
 * <p>The quote stands word for word in the document at the offset, counted in Unicode characters
 * from 0. The number is the value where the value is one.
 */
public record Target(
    String code,
    @Nullable String indicatorCode,
    String nameZh,
    String nameEn,
    String value,
    @Nullable BigDecimal number,
    @Nullable String unit,
    Operator operator,
    @Nullable Integer dueYear,
    List<String> departments,
    String quote,
    String document,
    int charOffset) {

  public Target {
    departments = List.copyOf(departments);
  }

  public enum Operator {
    EQUAL("="),
    AT_LEAST(">="),
    ABOVE(">"),
    BASELINE("baseline"),
    MILESTONE("milestone"),
    QUALITATIVE("qualitative");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
