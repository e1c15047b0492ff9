package city.liangwang.integration.citydata;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A component of an indicator that the platform does not weigh itself.
 *
 * <p>Without a value it is unknown, and the notes say what follows from that.
 */
public record DeclaredFigure(
    String indicatorCode,
    Side side,
    String component,
    String nameZh,
    String nameEn,
    String areaCode,
    @Nullable BigDecimal value,
    Unit unit,
    @Nullable String original,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    SourceClass sourceClass,
    String source,
    String noteZh,
    String noteEn) {

  public enum Side {
    NUMERATOR,
    DENOMINATOR,
    CONTEXT
  }

  public enum Unit {
    GRAMS_PER_DAY,
    GRAMS_PER_YEAR,
    PERSONS,
    HOUSEHOLDS
  }

  public enum SourceClass {
    MEASURED,
    DECLARED,
    ESTIMATED
  }
}
