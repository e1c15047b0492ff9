package city.liangwang.booking.web;

import city.liangwang.booking.app.HeldPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price that holds from the booking to the end of the pickup. */
@Schema(name = "HeldPriceView")
public record PriceView(
    @Schema(description = "As in the catalogue", examples = "R0901") String materialCode,
    @Schema(description = "Name in Chinese", examples = "低值可回收物(混合)") String nameZh,
    @Schema(description = "Name in English", examples = "Low-value mixed recyclables")
        String nameEn,
    @Schema(description = "Priced by the piece and not by the kilogram") boolean byPiece,
    @Schema(description = "Fen per kg or fen per piece", examples = "80") long fenPerUnit,
    @Schema(
            description = "What the resident pays for having a piece taken away, in fen",
            examples = "2000")
        long feeFenPerPiece) {

  static PriceView of(HeldPrice price) {
    return new PriceView(
        price.materialCode(),
        price.nameZh(),
        price.nameEn(),
        price.byPiece(),
        price.fenPerUnit(),
        price.feeFenPerPiece());
  }
}
