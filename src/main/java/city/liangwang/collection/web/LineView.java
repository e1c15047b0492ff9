package city.liangwang.collection.web;

import city.liangwang.collection.domain.Line;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PaidLine", description = "A reading and what is paid for it")
record LineView(
    @Schema(description = "As in the catalogue", examples = "R0101") String materialCode,
    @Schema(description = "In grams", examples = "10100") long grams,
    @Schema(description = "0 where the material is not counted", examples = "0") int pieces,
    @Schema(description = "The code on the bag", examples = "AY-7F3K9Q") String bagCode,
    @Schema(description = "The registered scale; null when typed in") @Nullable UUID scaleId,
    @Schema(description = "Typed in, not read from a registered scale") boolean manual,
    @Schema(description = "What did not belong into the bag") @Nullable String contaminationCode,
    @Schema(description = "Paid by the piece, not by weight") boolean byPiece,
    @Schema(description = "Fen per kg, or fen per piece", examples = "80") long fenPerUnit,
    @Schema(description = "Grams x price / 1000, rounded half up, in fen", examples = "808")
        long fen) {

  static LineView of(Line line) {
    var reading = line.reading();
    return new LineView(
        reading.materialCode(),
        reading.grams(),
        reading.pieces(),
        reading.bagCode(),
        reading.scaleId(),
        reading.manual(),
        reading.contaminationCode(),
        line.price().byPiece(),
        line.price().fenPerUnit(),
        line.fen());
  }
}
