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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What holds for every timetable at every instant in every zone. */
class TimetablePropertiesTest {

  private static final UUID STATION = UUID.randomUUID();
  private static final long YEAR_2026 = 1_767_225_600L;
  private static final long YEAR_2028 = 1_830_297_600L;
  private static final Duration WEEK = Duration.ofDays(7);

  @Property(tries = 300)
  void what_a_day_shows_can_be_booked_by_its_start(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long now,
      @ForAll @IntRange(max = 8) int daysAhead) {
    var timetable = timetable(zone, now, WEEK);
    var day = timetable.now().atZone(zone).toLocalDate().plusDays(daysAhead);

    for (var slot : timetable.on(day)) {
      assertThat(timetable.startingAt(slot.window().start())).isEqualTo(slot);
    }
  }

  @Property(tries = 300)
  void nothing_that_is_over_or_too_far_is_shown(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long now,
      @ForAll @IntRange(min = -2, max = 10) int daysAhead) {
    var timetable = timetable(zone, now, WEEK);
    var day = timetable.now().atZone(zone).toLocalDate().plusDays(daysAhead);

    assertThat(timetable.on(day))
        .allMatch(slot -> slot.window().end().isAfter(timetable.now()))
        .allMatch(slot -> !slot.window().start().isAfter(timetable.now().plus(WEEK)));
  }

  @Property(tries = 300)
  void slots_of_a_day_are_in_order_and_do_not_overlap(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long now,
      @ForAll @IntRange(max = 6) int daysAhead) {
    var timetable = timetable(zone, now, WEEK);
    var slots = timetable.on(timetable.now().atZone(zone).toLocalDate().plusDays(daysAhead));

    for (int i = 1; i < slots.size(); i++) {
      assertThat(slots.get(i).window().start()).isAfterOrEqualTo(slots.get(i - 1).window().start());
    }
  }

  @Property(tries = 300)
  void within_the_hour_is_never_empty_where_slots_follow_each_other_all_day(
      @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long now) {
    var timetable = timetable(ZoneId.of("Asia/Shanghai"), now, WEEK);

    var slots = timetable.withinTheHour();

    assertThat(slots).isNotEmpty();
    assertThat(slots)
        .allMatch(slot -> slot.window().end().isAfter(timetable.now()))
        .allMatch(
            slot -> slot.window().start().isBefore(timetable.now().plus(Duration.ofHours(1))));
    assertThat(slots.get(0).window().contains(timetable.now())).isTrue();
  }

  @Property(tries = 300)
  void any_other_instant_than_a_start_is_no_slot(
      @ForAll @LongRange(min = YEAR_2026, max = YEAR_2028) long now,
      @ForAll @IntRange(min = 1, max = 7_199) int secondsAfter) {
    var timetable = timetable(ZoneId.of("Asia/Shanghai"), now, WEEK);
    var start = timetable.withinTheHour().get(0).window().start();

    assertThatThrownBy(() -> timetable.startingAt(start.plusSeconds(secondsAfter)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(BookingProblem.SLOT_UNKNOWN));
  }

  @Property(tries = 300)
  void a_slot_lasts_from_its_start_to_its_end_over_midnight_or_not(
      @ForAll @IntRange(max = 1_439) int starts, @ForAll @IntRange(max = 1_439) int ends) {
    var template = new SlotTemplate(STATION, time(starts), time(ends), 1);

    var slot = template.on(LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"));

    var minutes = Math.floorMod(ends - starts, 1_440);
    assertThat(Duration.between(slot.window().start(), slot.window().end()))
        .isEqualTo(Duration.ofMinutes(minutes == 0 ? 1_440 : minutes));
  }

  @Test
  void the_last_instant_that_can_be_booked_is_exactly_so_far_ahead() {
    var zone = ZoneId.of("Asia/Shanghai");
    var start = LocalDate.of(2026, 11, 30).atTime(8, 0).atZone(zone).toInstant();

    assertThat(timetable(zone, start.minus(WEEK).getEpochSecond(), WEEK).startingAt(start))
        .isNotNull();
    assertThatThrownBy(
            () -> timetable(zone, start.minus(WEEK).getEpochSecond() - 1, WEEK).startingAt(start))
        .isInstanceOf(Problem.class);
  }

  @Test
  void with_nothing_ahead_only_the_slot_that_runs_can_be_booked() {
    var zone = ZoneId.of("Asia/Shanghai");
    var now = LocalDate.of(2026, 11, 23).atTime(9, 0).atZone(zone).toInstant();

    var shown = timetable(zone, now.getEpochSecond(), Duration.ZERO).on(LocalDate.of(2026, 11, 23));

    assertThat(shown)
        .extracting(slot -> slot.window().start().atZone(zone).getHour())
        .containsExactly(8);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/Sao_Paulo")
        .map(ZoneId::of);
  }

  /** Two hours each, all day. */
  private static Timetable timetable(ZoneId zone, long now, Duration ahead) {
    var day =
        IntStream.range(0, 12)
            .mapToObj(
                i -> new SlotTemplate(STATION, time(i * 120), time((i * 120 + 120) % 1_440), 3))
            .toList();
    return new Timetable(List.copyOf(day), zone, Instant.ofEpochSecond(now), ahead);
  }

  private static LocalTime time(int minuteOfDay) {
    return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
  }
}
