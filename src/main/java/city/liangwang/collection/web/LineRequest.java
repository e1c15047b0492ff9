package city.liangwang.collection.web;

import city.liangwang.collection.domain.Reading;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "DoorWeighingLine",
    description = "One reading of the scale; a load too heavy for it is several, each with its bag")
record LineRequest(
    @Schema(description = "As in the catalogue", examples = "R0101")
        @NotNull
        @Size(min = 1, max = 40)
        String materialCode,
    @Schema(description = "What the scale read, in grams", examples = "10100")
        @Positive
        @Max(40_000_000)
        long grams,
    @Schema(description = "How many, for a material that is paid by the piece", examples = "1")
        @Positive
        @Max(10_000)
        @Nullable Integer pieces,
    @Schema(
            description = "The code on the bag; a bag belongs to one weighing",
            examples = "AY-7F3K9Q")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{6,32}")
        String bagCode,
    @Schema(description = "The registered scale; absent when the weight was typed in")
        @Nullable UUID scaleId,
    @Schema(description = "What did not belong into the bag", examples = "food-waste")
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
        @Nullable String contaminationCode) {

  Reading reading() {
    return new Reading(
        materialCode, grams, pieces == null ? 0 : pieces, bagCode, scaleId, contaminationCode);
  }
}
