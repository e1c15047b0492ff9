package city.liangwang.sorting.web;

import city.liangwang.sorting.domain.Run;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went into a sorting run and what came out. */
public record SortingRunRequest(
    @NotNull @Size(min = 1, max = 100) @Schema(description = "Of which intakes, each material once")
        List<@NotNull @Valid RunInputRequest> inputs,
    @NotNull @Size(max = 200) @Schema(description = "Lots by sub-category")
        List<@NotNull @Valid RunOutputRequest> outputs,
    @PositiveOrZero
        @Max(40_000_000)
        @Schema(description = "Grams of residue for incineration or landfill", examples = "140000")
        long residueGrams,
    @PositiveOrZero
        @Max(40_000_000)
        @Schema(description = "Grams lost: moisture, dust", examples = "20000")
        long lossGrams) {

  Run run() {
    return new Run(
        inputs.stream().map(RunInputRequest::input).toList(),
        outputs.stream().map(RunOutputRequest::output).toList(),
        residueGrams,
        lossGrams);
  }
}
