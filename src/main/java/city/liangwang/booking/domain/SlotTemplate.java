package city.liangwang.booking.domain;

import city.liangwang.shared.TimeWindow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** A window of every day. It ends on the next day when {@code ends} is not after {@code starts}. */
public record SlotTemplate(UUID stationId, LocalTime starts, LocalTime ends, int capacity) {

  /** The slot that begins on {@code day}. */
  public Slot on(LocalDate day, ZoneId zone) {
    var lastDay = ends.isAfter(starts) ? day : day.plusDays(1);
    var window =
        new TimeWindow(
            day.atTime(starts).atZone(zone).toInstant(),
            lastDay.atTime(ends).atZone(zone).toInstant());
    return new Slot(stationId, window, capacity);
  }
}
