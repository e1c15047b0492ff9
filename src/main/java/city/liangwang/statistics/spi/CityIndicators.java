package city.liangwang.statistics.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a city answers for, as its files say. */
public record CityIndicators(
    List<IndicatorEntry> indicators, List<TargetEntry> targets, List<DeclaredEntry> declared) {

  public CityIndicators {
    indicators = List.copyOf(indicators);
    targets = List.copyOf(targets);
    declared = List.copyOf(declared);
  }

  /** An indicator in one version of its definition. */
  public record IndicatorEntry(
      String code,
      String nameZh,
      String nameEn,
      String unit,
      String definitionVersion,
      String formula,
      String direction,
      @Nullable String stated2025,
      @Nullable String stated2027,
      @Nullable String stated2030,
      String source) {}

  /** A quantified or dated statement of the city's plan. */
  public record TargetEntry(
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

    public TargetEntry {
      departments = List.copyOf(departments);
    }
  }

  /**
   * A component of an indicator that the platform does not weigh.
   *
   * @param id follows from its content: another amount is another figure, which supersedes it
   * @param amount null when nobody knows
   * @param basis grams-per-day, grams-per-year, persons or households
   */
  public record DeclaredEntry(
      UUID id,
      String indicatorCode,
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
      String noteEn) {}
}
