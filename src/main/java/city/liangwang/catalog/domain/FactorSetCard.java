package city.liangwang.catalog.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of emission factors with where it comes from.
 *
 * @param status draft, active, reference or retired
 */
public record FactorSetCard(
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
    String noteEn,
    List<FactorCard> factors) {

  public FactorSetCard {
    factors = List.copyOf(factors);
  }

  /** One factor as its source has it, in kg CO2e saved per kg. */
  public record FactorCard(
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
}
