package city.liangwang.booking.web;

import city.liangwang.booking.app.FreePlaces.FreeSlot;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The slots of a day that can be booked, in order. */
public record SlotsView(@Schema(description = "In order") List<SlotView> items) {

  static SlotsView of(List<FreeSlot> slots) {
    return new SlotsView(slots.stream().map(SlotView::of).toList());
  }
}
