package city.liangwang.booking.app;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resident is told of a booking.
 *
 * @param prices held until the pickup ends
 * @param estimateFen null unless every item says how much of it there is
 * @param estimateFeeFen what the resident may have to pay for pieces; null unless they are counted
 */
public record Booking(
    UUID pickupId,
    PickupKind kind,
    PickupState state,
    UUID communityId,
    UUID stationId,
    Instant slotStart,
    Instant slotEnd,
    Instant bookedAt,
    List<HeldPrice> prices,
    @Nullable Long estimateFen,
    @Nullable Long estimateFeeFen) {

  static Booking of(Pickup pickup, Quote quote) {
    return new Booking(
        pickup.id(),
        pickup.kind(),
        pickup.state(),
        pickup.communityId(),
        pickup.stationId(),
        pickup.slot().start(),
        pickup.slot().end(),
        pickup.bookedAt(),
        quote.prices(),
        quote.estimateFen(),
        quote.estimateFeeFen());
  }
}
