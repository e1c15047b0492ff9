package city.liangwang.catalog.web;

import city.liangwang.catalog.domain.FactorSetCard;
import city.liangwang.catalog.domain.FactorSetCard.FactorCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A set of emission factors with where it comes from. */
public record FactorSetView(
    @Schema(examples = "AY-A-2025.1") String code,
    String nameZh,
    String nameEn,
    @Schema(description = "draft, active, reference or retired", examples = "active") String status,
    String publisher,
    String edition,
    @Nullable LocalDate publishedOn,
    @Schema(description = "Global warming potentials that it stands on") String gwpBasis,
    Instant validFrom,
    @Nullable Instant validTo,
    String licence,
    String source,
    String noteZh,
    String noteEn,
    List<FactorView> factors) {

  static FactorSetView of(FactorSetCard card) {
    return new FactorSetView(
        card.code(),
        card.nameZh(),
        card.nameEn(),
        card.status(),
        card.publisher(),
        card.edition(),
        card.publishedOn(),
        card.gwpBasis(),
        card.validFrom(),
        card.validTo(),
        card.licence(),
        card.source(),
        card.noteZh(),
        card.noteEn(),
        card.factors().stream().map(FactorView::of).toList());
  }

  /** One factor: kg CO2e saved per kg recycled, as an exact decimal in text. */
  public record FactorView(
      @Schema(examples = "R01") String materialCode,
      @Schema(description = "What would happen otherwise") String baseline,
      @Schema(examples = "0.2197") String kgPerKg,
      @Schema(description = "Lower end; null where the source gives no range", examples = "0.1")
          @Nullable String low,
      @Schema(description = "Upper end; null where the source gives no range", examples = "0.3")
          @Nullable String high,
      String method,
      String uncertainty,
      String confidence,
      String source,
      @Nullable String note) {

    static FactorView of(FactorCard card) {
      var low = card.low();
      var high = card.high();
      return new FactorView(
          card.materialCode(),
          card.baseline(),
          card.kgPerKg().toPlainString(),
          low == null ? null : low.toPlainString(),
          high == null ? null : high.toPlainString(),
          card.method(),
          card.uncertainty(),
          card.confidence(),
          card.source(),
          card.note());
    }
  }
}
