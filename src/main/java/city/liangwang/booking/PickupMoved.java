package city.liangwang.booking;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pickup was booked or went from one state to the next.
 *
 * @param from null when it was booked
 */
public record PickupMoved(
    UUID pickupId,
    PickupKind kind,
    @Nullable PickupState from,
    PickupState to,
    UUID householdId,
    UUID communityId,
    String divisionCode,
    UUID stationId,
    @Nullable UUID collectorId,
    @Nullable String reasonCode,
    Instant at)
    implements Event {

  /** The step that made {@code pickup} what it is now. */
  public static PickupMoved of(
      Pickup pickup, @Nullable PickupState from, @Nullable String reasonCode, Instant at) {
    return new PickupMoved(
        pickup.id(),
        pickup.kind(),
        from,
        pickup.state(),
        pickup.householdId(),
        pickup.communityId(),
        pickup.divisionCode(),
        pickup.stationId(),
        pickup.collectorId(),
        reasonCode,
        at);
  }

  @Override
  public UUID aggregateId() {
    return pickupId;
  }
}
