package city.liangwang.booking.web;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pickup in a list: nothing about its resident. */
public record PickupRowView(
    @Schema(description = "The pickup") UUID id,
    @Schema(description = "What is to be fetched") PickupKind kind,
    @Schema(description = "Where it stands") PickupState state,
    @Schema(description = "Where it is") UUID communityId,
    @Schema(description = "The district's code", examples = "990101") String divisionCode,
    @Schema(description = "Who fetches") UUID stationId,
    @Schema(description = "The slot's start") Instant slotStart,
    @Schema(description = "The slot's end") Instant slotEnd,
    @Schema(description = "When it was booked") Instant bookedAt,
    @Schema(description = "Who holds the job, or did when it ended") @Nullable UUID collectorId,
    @Schema(description = "How often the resident has urged it", examples = "0") int urges,
    @Schema(description = "When the resident did so last; absent while nobody has")
        @Nullable Instant urgedAt) {

  static PickupRowView of(Pickup pickup) {
    return new PickupRowView(
        pickup.id(),
        pickup.kind(),
        pickup.state(),
        pickup.communityId(),
        pickup.divisionCode(),
        pickup.stationId(),
        pickup.slot().start(),
        pickup.slot().end(),
        pickup.bookedAt(),
        pickup.collectorId(),
        pickup.urges(),
        pickup.urgedAt());
  }
}
