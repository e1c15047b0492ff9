package city.liangwang.sorting.web;

import city.liangwang.sorting.app.RecordIntake.Content;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A truck on the weighbridge. */
public record IntakeRequest(
    @NotNull @Schema(description = "The trip that has arrived") UUID tripId,
    @NotNull @Schema(description = "The weighbridge") UUID weighbridgeId,
    @Positive
        @Max(40_000_000)
        @Schema(description = "Grams of the full truck", examples = "8420000")
        long grossGrams,
    @Positive
        @Max(40_000_000)
        @Schema(description = "Grams of the empty truck", examples = "5500000")
        long tareGrams) {

  Content content() {
    return new Content(tripId, weighbridgeId, grossGrams, tareGrams);
  }
}
