package city.liangwang.sorting.web;

import city.liangwang.sorting.domain.VarianceCase;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An intake outside tolerance that somebody has to look into. */
public record VarianceCaseView(
    @Schema(description = "The intake") UUID intakeId,
    @Schema(description = "The centre") UUID centreId,
    @Schema(description = "Manifest less net, in grams", examples = "120000") long varianceGrams,
    @Schema(description = "Since when") Instant openedAt) {

  static VarianceCaseView of(VarianceCase open) {
    return new VarianceCaseView(
        open.intakeId(), open.centreId(), open.varianceGrams(), open.openedAt());
  }
}
