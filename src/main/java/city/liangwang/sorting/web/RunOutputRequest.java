package city.liangwang.sorting.web;

import city.liangwang.sorting.SortingRunRecorded.Output;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lot that a run makes. */
public record RunOutputRequest(
    @NotNull @Schema(description = "The lot, an id of the client's making") UUID lotId,
    @NotNull @Size(min = 1, max = 16) @Schema(description = "Sub-category", examples = "R0101")
        String materialCode,
    @Positive @Max(40_000_000) @Schema(description = "Grams", examples = "1380000") long grams) {

  Output output() {
    return new Output(lotId, materialCode, grams);
  }
}
