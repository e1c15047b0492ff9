package city.liangwang.booking.web;

import city.liangwang.booking.app.FreePlaces.FreeSlot;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slot that can be booked. */
public record SlotView(
    @Schema(description = "Names the slot in a booking", examples = "2026-11-23T00:00:00Z")
        Instant start,
    @Schema(description = "Its end", examples = "2026-11-23T02:00:00Z") Instant end,
    @Schema(description = "How many pickups the station takes in it", examples = "60") int capacity,
    @Schema(description = "How many places are left", examples = "12") int free) {

  static SlotView of(FreeSlot slot) {
    return new SlotView(slot.window().start(), slot.window().end(), slot.capacity(), slot.free());
  }
}
