package city.liangwang.integration.citydata;

import org.jspecify.annotations.Nullable;

/**
 * An indicator in one version of its definition. What is stated for a year is worded as in the
 * source.
 */
public record Indicator(
    String code,
    String nameZh,
    String nameEn,
    String unit,
    String definitionVersion,
    String formula,
    Direction direction,
    @Nullable String stated2025,
    @Nullable String stated2027,
    @Nullable String stated2030,
    String source) {

  /** Where better lies; NONE where the plan sets no direction in numbers. */
  public enum Direction {
    HIGHER,
    LOWER,
    NONE,
    MILESTONE
  }
}
