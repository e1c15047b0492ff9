package city.liangwang.custody.web;

import city.liangwang.custody.app.PlanTrip.Content;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A truck that is called. */
public record TripRequest(
    @NotNull @Schema(description = "Where it loads") UUID stationId,
    @NotNull @Schema(description = "Where it unloads") UUID centreId,
    @NotNull @Schema(description = "Who drives") UUID driverId,
    @NotBlank @Size(max = 32) @Schema(description = "Its number plate", examples = "示例豫E·01")
        String plate) {

  Content content() {
    return new Content(stationId, centreId, driverId, plate);
  }
}
