package city.liangwang.statistics.web;

import city.liangwang.statistics.domain.Cell;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure. */
record FigureView(
    @Schema(
            description =
                "Code, id or day, as grouped by; null for what has none at its stage, as residue has"
                    + " no material")
        @Nullable String key,
    @Schema(examples = "collected") String stage,
    @Schema(description = "With corrections and reversals in it") long grams,
    @Schema(description = "What the weighing before found more than this one") long differenceGrams,
    @Schema(description = "Paid at the door") long fen,
    @Schema(description = "Null where a record is spread over several rows") @Nullable Long records,
    @Schema(description = "Households that took part; null where they are not known by that key")
        @Nullable Long households,
    @Schema(description = "CO2e by set of factors; never added") List<Cell.Carbon> carbon) {

  static FigureView of(Cell cell) {
    return new FigureView(
        cell.key(),
        cell.stage(),
        cell.grams(),
        cell.differenceGrams(),
        cell.fen(),
        cell.records(),
        cell.households(),
        cell.carbon());
  }
}
