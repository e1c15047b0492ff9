package city.liangwang.catalog.web;

import city.liangwang.catalog.domain.PriceCard;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A price with where and when it holds. */
public record PriceView(
    UUID id,
    @Schema(examples = "R0101") String materialCode,
    @Schema(description = "Fen per piece, not per kg") boolean byPiece,
    @Schema(description = "What is paid, in fen per kg or per piece", examples = "100")
        long fenPerUnit,
    @Schema(
            description = "What the resident pays for having a piece taken away, in fen",
            examples = "2000")
        @Nullable Long feeFenPerPiece,
    @Schema(description = "The division whose own price it is; null for the city's")
        @Nullable String divisionCode,
    @Schema(examples = "2025-05-31T16:00:00Z") Instant validFrom,
    @Schema(description = "The first instant at which it does not hold; null without an end")
        @Nullable Instant validTo,
    @Schema(description = "Nobody has confirmed it yet") boolean placeholder,
    @Schema(description = "Where it was read, or who decided it") String source) {

  static PriceView of(PriceCard card) {
    return new PriceView(
        card.id(),
        card.materialCode(),
        card.byPiece(),
        card.fenPerUnit(),
        card.feeFenPerPiece(),
        card.divisionCode(),
        card.validFrom(),
        card.validTo(),
        card.placeholder(),
        card.source());
  }
}
