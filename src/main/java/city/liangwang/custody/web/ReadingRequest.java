package city.liangwang.custody.web;

import city.liangwang.custody.domain.Reading;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One reading of the station's scale. */
public record ReadingRequest(
    @NotNull
        @Size(min = 1, max = 16)
        @Schema(description = "Material, as in the catalogue", examples = "R0901")
        String materialCode,
    @NotNull
        @Pattern(regexp = "[A-Z0-9-]{1,32}")
        @Schema(description = "The container it was put into", examples = "BOX-07")
        String containerCode,
    @Positive @Max(40_000_000) @Schema(description = "Net weight in grams", examples = "18240")
        long grams,
    @Schema(description = "The scale that read it; absent when typed in") @Nullable UUID scaleId) {

  Reading reading() {
    return new Reading(materialCode, containerCode, grams, scaleId);
  }
}
