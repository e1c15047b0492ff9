package city.liangwang.catalog.spi;

import city.liangwang.catalog.Material;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalogue of a city as its files describe it. */
public record CityCatalog(
    List<MaterialEntry> materials,
    List<PriceEntry> prices,
    List<FactorSetEntry> factorSets,
    List<FactorEntry> factors,
    List<ScaleEntry> scales) {

  public CityCatalog {
    materials = List.copyOf(materials);
    prices = List.copyOf(prices);
    factorSets = List.copyOf(factorSets);
    factors = List.copyOf(factors);
    scales = List.copyOf(scales);
  }

  /** A material and its place in the tree. */
  public record MaterialEntry(
      Material material,
      @Nullable String parentCode,
      @Nullable String classZh,
      @Nullable String subclassZh,
      boolean lowValue,
      @Nullable String statisticsCategory,
      String source) {}

  /**
   * A price.
   *
   * @param divisionCode null for the whole city
   * @param validTo the first instant at which it does not hold any more; null without an end
   */
  public record PriceEntry(
      UUID id,
      String materialCode,
      @Nullable String divisionCode,
      long fenPerUnit,
      @Nullable Long feeFenPerPiece,
      Instant validFrom,
      @Nullable Instant validTo,
      boolean placeholder,
      String source) {}

  /**
   * A set of emission factors.
   *
   * @param status draft, active, reference or retired
   */
  public record FactorSetEntry(
      String code,
      String nameZh,
      String nameEn,
      String publisher,
      String edition,
      @Nullable LocalDate publishedOn,
      String gwpBasis,
      Instant validFrom,
      @Nullable Instant validTo,
      String licence,
      String source,
      String status,
      String noteZh,
      String noteEn) {}

  /** One factor of a set, in kg CO2e per kg. */
  public record FactorEntry(
      String setCode,
      String materialCode,
      String baseline,
      BigDecimal kgPerKg,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String method,
      String uncertainty,
      String confidence,
      String source,
      @Nullable String note) {}

  /**
   * A scale with its certificate.
   *
   * @param kind door, station or weighbridge
   * @param calibrationId names this certificate of this scale
   * @param collector the user name of the collector who carries it
   */
  public record ScaleEntry(
      UUID id,
      String code,
      String serial,
      String kind,
      String accuracyClass,
      long maxGrams,
      long intervalGrams,
      long verificationIntervalGrams,
      @Nullable UUID stationId,
      @Nullable UUID centreId,
      @Nullable String collector,
      boolean synthetic,
      String source,
      UUID calibrationId,
      String certificateNumber,
      LocalDate validUntil) {}
}
