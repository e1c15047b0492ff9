package city.liangwang.booking.domain;

import city.liangwang.booking.BookingProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The slots of one station as somebody may book them now.
 *
 * @param ahead how far ahead a slot may start
 */
public record Timetable(List<SlotTemplate> templates, ZoneId zone, Instant now, Duration ahead) {

  private static final Duration HOUR = Duration.ofHours(1);

  /** No slot lasts longer; what started before is over, whatever it was. */
  private static final Duration LONGEST = Duration.ofDays(2);

  public Timetable {
    templates = List.copyOf(templates);
  }

  /**
   * The slot that starts then. It may be running. Fails with SLOT_UNKNOWN when there is none, or
   * not yet, and with SLOT_PAST when it is over.
   */
  public Slot startingAt(Instant start) {
    if (start.isBefore(now.minus(LONGEST))) {
      throw BookingProblem.SLOT_PAST.at("slotStart", "long over");
    }
    checkNotTooFar(start);
    var slot =
        slotsOf(start.atZone(zone).toLocalDate())
            .filter(candidate -> candidate.window().start().equals(start))
            .findFirst()
            .orElseThrow(
                () -> BookingProblem.SLOT_UNKNOWN.at("slotStart", "no slot starts at " + start));
    if (isOver(slot)) {
      throw BookingProblem.SLOT_PAST.at("slotStart", "ended at " + slot.window().end());
    }
    return slot;
  }

  private void checkNotTooFar(Instant start) {
    if (isTooFar(start)) {
      throw BookingProblem.SLOT_UNKNOWN.at(
          "slotStart", "at most " + ahead.toDays() + " days ahead");
    }
  }

  /**
   * The slots that run within the hour, the first of them first. Fails with SLOT_UNKNOWN when there
   * is none.
   */
  public List<Slot> withinTheHour() {
    var today = now.atZone(zone).toLocalDate();
    var slots =
        Stream.of(today.minusDays(1), today, today.plusDays(1))
            .flatMap(this::slotsOf)
            .filter(slot -> !isOver(slot) && slot.window().start().isBefore(now.plus(HOUR)))
            .toList();
    if (slots.isEmpty()) {
      throw BookingProblem.SLOT_UNKNOWN.at("withinTheHour", "nobody fetches within the hour");
    }
    return slots;
  }

  /** The slots that start on a day and can be booked. */
  public List<Slot> on(LocalDate day) {
    var today = now.atZone(zone).toLocalDate();
    if (day.isBefore(today.minusDays(1)) || day.isAfter(today.plusDays(ahead.toDays() + 1))) {
      return List.of();
    }
    return slotsOf(day).filter(slot -> !isOver(slot) && !isTooFar(slot.window().start())).toList();
  }

  private Stream<Slot> slotsOf(LocalDate day) {
    return templates.stream()
        .map(template -> template.on(day, zone))
        .sorted(Comparator.comparing(slot -> slot.window().start()));
  }

  private boolean isOver(Slot slot) {
    return !slot.window().end().isAfter(now);
  }

  private boolean isTooFar(Instant start) {
    return start.isAfter(now.plus(ahead));
  }
}
