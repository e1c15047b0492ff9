package city.liangwang.booking.web;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.app.Booking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pickup as it was booked. */
public record BookingView(
    @Schema(description = "As the client made it") UUID id,
    @Schema(description = "What is to be fetched") PickupKind kind,
    @Schema(description = "Where it stood when it was booked") PickupState state,
    @Schema(description = "Where it is") UUID communityId,
    @Schema(description = "Who fetches") UUID stationId,
    @Schema(description = "The slot's start", examples = "2026-11-23T00:00:00Z") Instant slotStart,
    @Schema(description = "The slot's end", examples = "2026-11-23T02:00:00Z") Instant slotEnd,
    @Schema(description = "The prices of this instant hold") Instant bookedAt,
    @Schema(description = "The prices that hold") List<PriceView> prices,
    @Schema(
            description = "What it may come to, in fen; absent unless every item says how much",
            examples = "400")
        @Nullable Long estimateFen,
    @Schema(description = "What the resident may have to pay, in fen", examples = "2000")
        @Nullable Long estimateFeeFen) {

  static BookingView of(Booking booking) {
    return new BookingView(
        booking.pickupId(),
        booking.kind(),
        booking.state(),
        booking.communityId(),
        booking.stationId(),
        booking.slotStart(),
        booking.slotEnd(),
        booking.bookedAt(),
        booking.prices().stream().map(PriceView::of).toList(),
        booking.estimateFen(),
        booking.estimateFeeFen());
  }
}
