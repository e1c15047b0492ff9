package city.liangwang.sorting.web;

import city.liangwang.sorting.domain.Lot;
import city.liangwang.sorting.domain.LotState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bale or lot (批). */
public record LotView(
    @Schema(description = "The lot") UUID id,
    @Schema(description = "The run that made it") UUID runId,
    @Schema(description = "Sub-category", examples = "R0101") String materialCode,
    @Schema(description = "Grams", examples = "1380000") long grams,
    @Schema(description = "When it was made") Instant madeAt,
    @Schema(description = "Where it stands", examples = "STORED") LotState state) {

  static LotView of(Lot lot) {
    return new LotView(
        lot.id(), lot.runId(), lot.materialCode(), lot.grams(), lot.madeAt(), lot.state());
  }
}
