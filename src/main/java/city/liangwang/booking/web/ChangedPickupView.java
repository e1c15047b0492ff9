package city.liangwang.booking.web;

import city.liangwang.booking.PickupState;
import city.liangwang.booking.app.ChangedPickup;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a pickup stood after it was changed. */
public record ChangedPickupView(
    @Schema(description = "The pickup") UUID pickupId,
    @Schema(description = "Where it stands") PickupState state,
    @Schema(description = "The slot's start") Instant slotStart,
    @Schema(description = "The slot's end") Instant slotEnd) {

  static ChangedPickupView of(ChangedPickup changed) {
    return new ChangedPickupView(
        changed.pickupId(), changed.state(), changed.slotStart(), changed.slotEnd());
  }
}
