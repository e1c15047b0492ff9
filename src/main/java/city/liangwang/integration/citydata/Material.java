package city.liangwang.integration.citydata;

import org.jspecify.annotations.Nullable;

/**
 * A material code.
 *
 * <p>Class and sub-class are those of the national standard; the sub-class is absent where the
 * standard has none, the class where the material lies outside the four. Without a statistics
 * category it is counted in none.
 *
 * <p>Exactly one material of a city is what a mixed bag (一袋) is booked as; what is harmful is
 * fetched for nothing.
 */
public record Material(
    String code,
    @Nullable String parentCode,
    String nameZh,
    String nameEn,
    @Nullable String classZh,
    @Nullable String subclassZh,
    @Nullable String classAsFound,
    Unit unit,
    boolean recyclable,
    boolean lowValue,
    boolean mixedBag,
    boolean harmful,
    @Nullable StatisticsCategory statisticsCategory,
    @Nullable String notes,
    String source) {

  /** How it is bought; what is bought by the piece is weighed as well. */
  public enum Unit {
    KG,
    PIECE
  }

  /** The ten categories in which renewable resources are counted. */
  public enum StatisticsCategory {
    FERROUS,
    NON_FERROUS,
    PLASTICS,
    PAPER,
    TYRES,
    WEEE,
    VEHICLES,
    TEXTILES,
    GLASS,
    BATTERIES
  }
}
