package city.liangwang.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days are days of the city's own zone. */
class CityTest {

  private static final long YEAR_2000 = 946_684_800L;
  private static final long YEAR_2100 = 4_102_444_800L;

  @Property(tries = 500)
  void an_instant_lies_in_its_day_and_in_no_other(
      @ForAll("cities") City city, @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long at) {
    var instant = Instant.ofEpochSecond(at);
    var day = city.dayOf(instant);

    assertThat(city.startOf(day)).isBeforeOrEqualTo(instant);
    assertThat(city.startOf(day.plusDays(1))).isAfter(instant);
  }

  @Property(tries = 300)
  void the_first_instant_of_a_day_belongs_to_it_and_the_one_before_does_not(
      @ForAll("cities") City city, @ForAll @LongRange(min = 11_000, max = 47_000) long epochDay) {
    var day = LocalDate.ofEpochDay(epochDay);
    var start = city.startOf(day);

    assertThat(city.dayOf(start)).isEqualTo(day);
    assertThat(city.dayOf(start.minusNanos(1))).isEqualTo(day.minusDays(1));
  }

  @Property(tries = 300)
  void days_follow_each_other_without_a_gap(
      @ForAll("cities") City city, @ForAll @LongRange(min = 11_000, max = 47_000) long epochDay) {
    var day = LocalDate.ofEpochDay(epochDay);
    var length = Duration.between(city.startOf(day), city.startOf(day.plusDays(1)));

    assertThat(length).isBetween(Duration.ofHours(22), Duration.ofHours(26));
  }

  @ParameterizedTest
  @CsvSource({
    // An hour that is skipped, an hour that comes twice, and a midnight that does not exist.
    "Europe/Berlin, 2026-03-29, 23",
    "Europe/Berlin, 2026-10-25, 25",
    "Africa/Cairo, 2026-04-24, 23",
    "Asia/Shanghai, 2026-03-29, 24",
    "Asia/Urumqi, 2026-11-23, 24",
  })
  void a_day_is_as_long_as_its_zone_makes_it(String zone, String day, int hours) {
    var city = city(zone);
    var date = LocalDate.parse(day);

    assertThat(Duration.between(city.startOf(date), city.startOf(date.plusDays(1))))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void at_one_instant_it_is_another_day_in_another_city() {
    var instant = Instant.parse("2026-05-31T17:00:00Z");

    assertThat(city("Asia/Shanghai").dayOf(instant)).isEqualTo(LocalDate.parse("2026-06-01"));
    assertThat(city("Asia/Urumqi").dayOf(instant)).isEqualTo(LocalDate.parse("2026-05-31"));
  }

  @Test
  void the_codes_of_problems_are_their_own_and_both_languages_speak() {
    var codes = new HashSet<String>();
    for (var problem : AreaProblem.values()) {
      assertThat(codes.add(problem.code())).as(problem.code()).isTrue();
      assertThat(problem.titleZh()).matches(".*\\p{IsHan}.*");
      assertThat(problem.titleEn()).matches("[ -~]+");
    }
    assertThat(codes).hasSize(AreaProblem.values().length);
  }

  @ParameterizedTest
  @EnumSource
  void a_code_is_written_in_small_letters_with_hyphens(AreaProblem problem) {
    assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
  }

  @Provide
  Arbitrary<City> cities() {
    return Arbitraries.of(
        Arrays.asList(
            city("Asia/Shanghai"),
            city("Asia/Urumqi"),
            city("Europe/Berlin"),
            city("Africa/Cairo"),
            city("America/Sao_Paulo"),
            city("UTC")));
  }

  private static City city(String zone) {
    return new City("990100", "小镇市", "Tinytown", ZoneId.of(zone));
  }
}
