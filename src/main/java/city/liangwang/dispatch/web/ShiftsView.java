package city.liangwang.dispatch.web;

import city.liangwang.dispatch.domain.Shift;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is at work at a station. */
public record ShiftsView(@Schema(description = "The open shifts") List<ShiftView> items) {

  static ShiftsView of(List<Shift> shifts) {
    return new ShiftsView(shifts.stream().map(ShiftView::of).toList());
  }
}
