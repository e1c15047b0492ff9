package city.liangwang.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.booking.BookingProblem;
import city.liangwang.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final UUID STATION = UUID.randomUUID();
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  // In the city's own time: 08-10, 10-12 and one over midnight.
  private static final List<SlotTemplate> DAY =
      List.of(template("10:00", "12:00"), template("08:00", "10:00"), template("23:00", "01:00"));

  @Test
  void a_slot_starts_in_the_citys_own_time() {
    var slot = at("2026-11-23T06:00").startingAt(instant("2026-11-23T08:00"));

    assertThat(slot.window().start()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(slot.window().end()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
    assertThat(slot.capacity()).isEqualTo(7);
  }

  @Test
  void a_slot_that_runs_can_still_be_booked() {
    var slot = at("2026-11-23T09:59").startingAt(instant("2026-11-23T08:00"));

    assertThat(slot.window().start()).isEqualTo(instant("2026-11-23T08:00"));
  }

  @Test
  void a_slot_that_is_over_is_past() {
    refused(
        () -> at("2026-11-23T10:00").startingAt(instant("2026-11-23T08:00")),
        BookingProblem.SLOT_PAST);
    refused(
        () -> at("2026-11-23T10:00").startingAt(instant("2026-11-20T08:00")),
        BookingProblem.SLOT_PAST);
  }

  @Test
  void a_time_at_which_no_slot_starts_is_unknown() {
    refused(
        () -> at("2026-11-23T06:00").startingAt(instant("2026-11-23T09:00")),
        BookingProblem.SLOT_UNKNOWN);
  }

  @Test
  void a_slot_can_be_booked_seven_days_ahead_and_no_more() {
    var timetable = at("2026-11-23T09:00");

    assertThat(timetable.startingAt(instant("2026-11-30T08:00"))).isNotNull();
    refused(() -> timetable.startingAt(instant("2026-11-30T10:00")), BookingProblem.SLOT_UNKNOWN);
  }

  @Test
  void a_slot_over_midnight_ends_on_the_next_day() {
    var slot = at("2026-11-23T06:00").startingAt(instant("2026-11-23T23:00"));

    assertThat(slot.window().end()).isEqualTo(instant("2026-11-24T01:00"));
  }

  @Test
  void within_the_hour_is_the_slot_that_runs_and_then_the_next_one() {
    assertThat(starts(at("2026-11-23T09:30").withinTheHour()))
        .containsExactly(instant("2026-11-23T08:00"), instant("2026-11-23T10:00"));
  }

  @Test
  void within_the_hour_is_a_slot_that_starts_before_the_hour_is_over() {
    assertThat(starts(at("2026-11-23T07:01").withinTheHour()))
        .containsExactly(instant("2026-11-23T08:00"));
    refused(() -> at("2026-11-23T07:00").withinTheHour(), BookingProblem.SLOT_UNKNOWN);
  }

  @Test
  void within_the_hour_after_midnight_is_the_slot_of_the_day_before() {
    assertThat(starts(at("2026-11-24T00:30").withinTheHour()))
        .containsExactly(instant("2026-11-23T23:00"));
  }

  @Test
  void a_day_shows_what_can_be_booked_in_order() {
    assertThat(starts(at("2026-11-23T10:30").on(TODAY)))
        .containsExactly(instant("2026-11-23T10:00"), instant("2026-11-23T23:00"));
    assertThat(at("2026-11-23T10:30").on(TODAY.minusDays(1))).isEmpty();
    assertThat(at("2026-11-23T10:30").on(TODAY.plusDays(8))).isEmpty();
  }

  @Test
  void the_ends_of_time_are_no_slots_and_no_crash() {
    var timetable = at("2026-11-23T06:00");

    refused(() -> timetable.startingAt(Instant.MAX), BookingProblem.SLOT_UNKNOWN);
    refused(() -> timetable.startingAt(Instant.MIN), BookingProblem.SLOT_PAST);
    assertThat(timetable.on(LocalDate.MAX)).isEmpty();
    assertThat(timetable.on(LocalDate.MIN)).isEmpty();
  }

  @Test
  void a_station_without_slots_has_none() {
    var none = new Timetable(List.of(), SHANGHAI, instant("2026-11-23T06:00"), Duration.ofDays(7));

    assertThat(none.on(TODAY)).isEmpty();
    refused(none::withinTheHour, BookingProblem.SLOT_UNKNOWN);
  }

  @Test
  void a_day_that_loses_an_hour_still_has_its_slots() {
    // Berlin skips 02:00 to 03:00 on that day.
    var template = new SlotTemplate(STATION, LocalTime.of(1, 0), LocalTime.of(3, 0), 1);

    var slot = template.on(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"));

    assertThat(Duration.between(slot.window().start(), slot.window().end()))
        .isEqualTo(Duration.ofHours(1));
  }

  private static Timetable at(String now) {
    return new Timetable(DAY, SHANGHAI, instant(now), Duration.ofDays(7));
  }

  private static SlotTemplate template(String starts, String ends) {
    return new SlotTemplate(STATION, LocalTime.parse(starts), LocalTime.parse(ends), 7);
  }

  private static Instant instant(String local) {
    return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  private static List<Instant> starts(List<Slot> slots) {
    return slots.stream().map(slot -> slot.window().start()).toList();
  }

  private static void refused(ThrowingCallable call, BookingProblem type) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}
