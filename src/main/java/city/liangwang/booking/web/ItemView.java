package city.liangwang.booking.web;

import city.liangwang.booking.domain.Item;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that the resident said will be there. */
public record ItemView(
    @Schema(description = "As in the catalogue", examples = "R0101") String materialCode,
    @Schema(description = "How many, where it was said") @Nullable Integer pieces,
    @Schema(description = "About how much, in grams, where it was said")
        @Nullable Long estimatedGrams) {

  static ItemView of(Item item) {
    return new ItemView(item.materialCode(), item.pieces(), item.estimatedGrams());
  }
}
