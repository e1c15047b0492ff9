package city.liangwang.booking.web;

import city.liangwang.booking.domain.Item;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that will be there. */
public record ItemRequest(
    @NotBlank @Size(max = 20) @Schema(description = "As in the catalogue", examples = "R0101")
        String materialCode,
    @Positive @Max(1_000) @Schema(description = "How many, where it is counted", examples = "2")
        @Nullable Integer pieces,
    @Positive @Max(40_000_000) @Schema(description = "About how much, in grams", examples = "5000")
        @Nullable Long estimatedGrams) {

  Item item() {
    return new Item(materialCode, pieces, estimatedGrams);
  }
}
