package city.liangwang.statistics;

import static city.liangwang.statistics.Day.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupMoved;
import city.liangwang.booking.PickupState;
import city.liangwang.collection.DoorWeighed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day begins at midnight of the city, wherever the servers stand. */
@QuarkusTest
class DayBoundaryTest {

  @Inject Events events;

  private final Day day = Events.aDay();

  private JsonPath figures(LocalDate date) {
    return given()
        .queryParam("day", date.toString())
        .get("/api/v1/public/figures")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Instant midnight() {
    return day.date.atStartOfDay(Day.ZONE).toInstant();
  }

  private DoorWeighed at(Instant at) {
    var noon = day.weighed(line("P1", 1_000, 55));
    return new DoorWeighed(
        noon.weighingId(),
        noon.pickupId(),
        noon.householdId(),
        noon.communityId(),
        noon.divisionCode(),
        noon.stationId(),
        noon.collectorId(),
        at,
        noon.lines(),
        0);
  }

  @ParameterizedTest
  @CsvSource({
    // Milliseconds after midnight, and whether it is of the day.
    "-1, false",
    "0, true",
    "1, true",
    "86399999, true",
    "86400000, false",
  })
  void a_weighing_is_of_the_day_between_two_midnights(long millis, boolean ofTheDay) {
    events.happen(at(midnight().plusMillis(millis)));
    assertThat(figures(day.date).getLong("stages[0].grams")).isEqualTo(ofTheDay ? 1_000 : 0);
    assertThat(figures(day.date).getLong("households")).isEqualTo(ofTheDay ? 1 : 0);
  }

  @Test
  void a_household_of_two_days_took_part_on_both() {
    // A day that no other test has next to its own.
    var before = new Day(LocalDate.of(2031, 1, 1).plusDays(day.date.getDayOfYear() * 3L));
    var after = new Day(before.date.plusDays(1));
    var household = UUID.randomUUID();
    events.happen(
        before.weighedOf(household, line("P1", 1_000, 55)),
        after.weighedOf(household, line("P1", 500, 28)));
    assertThat(figures(before.date).getLong("households")).isEqualTo(1);
    assertThat(figures(after.date).getLong("households")).isEqualTo(1);
    assertThat(figures(after.date).getLong("stages[0].grams")).isEqualTo(500);
  }

  @Test
  void a_correction_after_midnight_changes_the_day_before() {
    var late = at(midnight().plusMillis(86_399_999));
    events.happen(late, day.corrected(late, line("P1", 400, 22)));
    assertThat(figures(day.date).getLong("stages[0].grams")).isEqualTo(400);
    assertThat(figures(day.date).getLong("stages[0].records")).isEqualTo(1);
  }

  @Test
  void a_load_that_arrives_after_midnight_is_received_on_the_next_day() {
    var next = new Day(LocalDate.of(2035, 1, 1).plusDays(day.date.getDayOfYear() * 3L));
    var trip = day.loaded(day.handedOver("P1", 1_000, at(midnight().plusMillis(1))));
    events.happen(day.handedOver("P1", 1_000), next.received(trip, 990));
    assertThat(figures(day.date).getLong("stages[1].grams")).isEqualTo(1_000);
    assertThat(figures(day.date).getLong("stages[2].grams")).isZero();
    assertThat(figures(next.date).getLong("stages[2].grams")).isEqualTo(990);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "86399999, 1", "86400000, 0"})
  void a_pickup_is_of_the_day_on_which_it_was_booked(long millis, long booked) {
    var pickup = UUID.randomUUID();
    events.happen(
        new PickupMoved(
            pickup,
            PickupKind.MIXED_BAG,
            null,
            PickupState.BOOKED,
            UUID.randomUUID(),
            day.community,
            Day.UPPER,
            day.station,
            null,
            null,
            midnight().plusMillis(millis)));
    assertThat(figures(day.date).getLong("pickups.booked")).isEqualTo(booked);
  }

  @Test
  void what_came_last_says_how_new_the_figures_are() {
    var before = Instant.now().minusSeconds(5);
    events.happen(day.weighed(line("P1", 1_000, 55)));
    var updated = Instant.parse(figures(day.date).getString("updatedAt"));
    assertThat(updated).isBetween(before, Instant.now().plusSeconds(5));
  }
}
