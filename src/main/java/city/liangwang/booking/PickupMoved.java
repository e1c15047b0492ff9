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

  @Override
  public UUID aggregateId() {
    return pickupId;
  }
}
