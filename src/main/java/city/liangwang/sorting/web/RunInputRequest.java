package city.liangwang.sorting.web;

import city.liangwang.sorting.SortingRunRecorded.Input;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is taken of an intake. */
public record RunInputRequest(
    @NotNull @Schema(description = "The intake") UUID intakeId,
    @NotNull @Size(min = 1, max = 16) @Schema(description = "Material", examples = "R0901")
        String materialCode,
    @Positive @Max(40_000_000) @Schema(description = "Grams", examples = "2920000") long grams) {

  Input input() {
    return new Input(intakeId, materialCode, grams);
  }
}
