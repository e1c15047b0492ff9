package city.liangwang.booking.app;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import java.time.Instant;
import java.util.UUID;

/** Where a pickup stands after it was changed. */
public record ChangedPickup(UUID pickupId, PickupState state, Instant slotStart, Instant slotEnd) {

  static ChangedPickup of(Pickup pickup) {
    return new ChangedPickup(
        pickup.id(), pickup.state(), pickup.slot().start(), pickup.slot().end());
  }
}
