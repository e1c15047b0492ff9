package city.liangwang.booking.web;

import city.liangwang.booking.app.UrgePickup.Urged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a pickup was urged. */
public record UrgeView(
    @Schema(description = "The pickup") UUID pickupId,
    @Schema(description = "How often it was urged, this time among them", examples = "1") int urges,
    @Schema(description = "When") Instant urgedAt,
    @Schema(description = "From when it may be urged again") Instant againAt) {

  static UrgeView of(Urged urged) {
    return new UrgeView(urged.pickupId(), urged.urges(), urged.urgedAt(), urged.againAt());
  }
}
