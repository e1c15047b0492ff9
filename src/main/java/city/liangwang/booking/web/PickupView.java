package city.liangwang.booking.web;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.app.ShowPickup.Shown;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pickup with what the caller may know of its resident. */
public record PickupView(
    @Schema(description = "The pickup") UUID id,
    @Schema(description = "What is to be fetched") PickupKind kind,
    @Schema(description = "Where it stands") PickupState state,
    @Schema(description = "Where it is") UUID communityId,
    @Schema(description = "The district's code", examples = "990101") String divisionCode,
    @Schema(description = "Who fetches") UUID stationId,
    @Schema(description = "The slot's start") Instant slotStart,
    @Schema(description = "The slot's end") Instant slotEnd,
    @Schema(description = "The prices of this instant hold") Instant bookedAt,
    @Schema(description = "Who holds the job, or did when it ended") @Nullable UUID collectorId,
    @Schema(description = "How often the resident has urged it", examples = "0") int urges,
    @Schema(description = "When the resident did so last; absent while nobody has")
        @Nullable Instant urgedAt,
    @Schema(description = "What the resident said will be there") List<ItemView> items,
    @Schema(description = "The prices that hold") List<PriceView> prices,
    @Schema(description = "What it may come to, in fen") @Nullable Long estimateFen,
    @Schema(description = "What the resident may have to pay, in fen")
        @Nullable Long estimateFeeFen,
    @Schema(description = "The resident's note; for the resident, the holder and dispatchers")
        @Nullable String note,
    @Schema(description = "The caller's own address") @Nullable UUID addressId,
    @Schema(description = "For the collector who holds the job, and for dispatchers")
        @Nullable ContactView contact) {

  static PickupView of(Shown shown) {
    var known = shown.known();
    var pickup = known.pickup();
    return new PickupView(
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
        pickup.urgedAt(),
        shown.items().stream().map(ItemView::of).toList(),
        shown.prices().stream().map(PriceView::of).toList(),
        shown.estimateFen(),
        shown.estimateFeeFen(),
        known.note(),
        known.addressId(),
        known.contact() == null ? null : ContactView.of(known.contact()));
  }
}
