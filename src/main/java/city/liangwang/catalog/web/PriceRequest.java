package city.liangwang.catalog.web;

import city.liangwang.catalog.domain.NewPrice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A price that is to hold from an instant on. */
public record PriceRequest(
    @Schema(examples = "R0101") @NotBlank @Size(max = 20) String materialCode,
    @Schema(description = "The division whose own price it is; null for the city's") @Size(max = 20)
        @Nullable String divisionCode,
    @Schema(description = "Fen per kg, or per piece as the material says", examples = "110")
        @PositiveOrZero
        @Max(FEN_MAX)
        long fenPerUnit,
    @Schema(description = "What the resident pays for having a piece taken away, in fen")
        @PositiveOrZero
        @Max(FEN_MAX)
        @Nullable Long feeFenPerPiece,
    @Schema(description = "Not before now", examples = "2027-01-01T00:00:00Z") @NotNull
        Instant validFrom,
    @Schema(description = "Who decided it, or where it was read", examples = "价格会议 2026-12")
        @NotBlank
        @Size(max = 200)
        String source) {

  /** 100,000 yuan: more than that is a typing error. */
  private static final long FEN_MAX = 10_000_000;

  NewPrice price() {
    return new NewPrice(materialCode, divisionCode, fenPerUnit, feeFenPerPiece, validFrom, source);
  }
}
