package city.liangwang.statistics;

import static city.liangwang.statistics.Day.LOWER;
import static city.liangwang.statistics.Day.UPPER;
import static city.liangwang.statistics.Day.line;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.platform.outbox.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may know about a community. */
@QuarkusTest
class CommunityFiguresTest {

  @Inject Events events;

  private final Day day = Events.aDay();

  private ValidatableResponse ask(String division, String date) {
    return given()
        .queryParam("division", division)
        .queryParam("day", date)
        .get("/api/v1/public/community-figures")
        .then();
  }

  private JsonPath communities(String division) {
    return ask(division, day.date.toString()).statusCode(200).extract().jsonPath();
  }

  private Map<String, Object> of(Day where) {
    return communities(UPPER).getMap("find { it.communityId == '" + where.community + "' }");
  }

  /** A community in which so many households gave a kilogram each. */
  private Day households(int count) {
    var where = new Day(day.date);
    happen(where, count);
    return where;
  }

  private void happen(Day where, int count) {
    events.happen(
        Stream.generate(() -> where.weighed(line("P1", 1_000, 55)))
            .limit(count)
            .toArray(Event[]::new));
  }

  @Test
  void a_day_on_which_nobody_gave_anything_is_empty() {
    assertThat(communities(UPPER).getList("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "4, true", "5, false", "6, false"})
  void five_households_are_enough_to_be_shown(int count, boolean suppressed) {
    var where = households(count);
    var shown = of(where);
    assertThat(shown).containsEntry("suppressed", suppressed);
    assertThat(shown).containsEntry("households", suppressed ? null : (Object) count);
    assertThat(shown).containsEntry("collectedGrams", suppressed ? null : (Object) (count * 1_000));
  }

  @Test
  void a_household_that_gave_often_is_one_household() {
    var where = new Day(day.date);
    var household = UUID.randomUUID();
    events.happen(
        Stream.generate(() -> where.weighedOf(household, line("P1", 1_000, 55)))
            .limit(9)
            .toArray(Event[]::new));
    assertThat(of(where)).containsEntry("suppressed", true);
  }

  @Test
  void a_correction_that_leaves_four_households_hides_them() {
    var where = new Day(day.date);
    var last = where.weighed(line("P1", 1_000, 55));
    happen(where, 4);
    events.happen(last, where.corrected(last));
    assertThat(of(where)).containsEntry("suppressed", true).containsEntry("households", null);
  }

  @Test
  void of_one_hidden_the_next_smallest_is_hidden_too_and_no_other() {
    var few = households(2);
    var next = households(6);
    var many = households(8);
    assertThat(of(few)).containsEntry("suppressed", true);
    assertThat(of(next)).containsEntry("suppressed", true);
    assertThat(of(many)).containsEntry("suppressed", false).containsEntry("households", 8);
  }

  @Test
  void two_hidden_hide_no_third() {
    households(2);
    households(3);
    assertThat(of(households(6))).containsEntry("suppressed", false);
  }

  @Test
  void a_community_stands_in_its_division_only() {
    var lower = day.in(LOWER);
    happen(lower, 5);
    happen(day, 5);
    assertThat(communities(LOWER).getList("communityId", String.class))
        .containsExactly(lower.community.toString());
    assertThat(communities(UPPER).getList("communityId", String.class))
        .containsExactly(day.community.toString());
  }

  @Test
  void only_what_was_weighed_at_the_door_is_shown() {
    happen(day, 5);
    var weighed = day.weighed(line("P1", 1_000, 55));
    events.happen(weighed, day.handedOver("P1", 500_000, weighed));
    assertThat(of(day)).containsEntry("collectedGrams", 6_000);
  }

  @Test
  void a_division_that_does_not_exist_has_no_communities() {
    assertThat(communities("nowhere").getList("")).isEmpty();
  }

  @Test
  void what_is_asked_for_often_is_read_once_and_is_soon_new_again() {
    happen(day, 5);
    assertThat(of(day)).containsEntry("households", 5);
    happen(day, 2);
    // At most a second old.
    await().atMost(20, SECONDS).until(() -> Integer.valueOf(7).equals(of(day).get("households")));
    assertThat(of(day)).containsEntry("collectedGrams", 7_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"today", "2026-13-01", "2026-02-30", "1999-12-31", "2200-01-01"})
  void what_is_no_day_is_refused(String wrong) {
    ask(UPPER, wrong)
        .statusCode(400)
        .body("code", equalTo("day-invalid"))
        .body("errors[0].field", equalTo("day"));
  }

  @Test
  void a_division_is_asked_for() {
    given()
        .get("/api/v1/public/community-figures")
        .then()
        .statusCode(400)
        .body("code", equalTo("request-invalid"))
        .body("errors[0].field", equalTo("division"));
    ask("x".repeat(21), day.date.toString())
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
  }

  @Test
  void no_household_can_be_found_in_it() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    events.happen(weighed);
    happen(day, 5);
    assertThat(ask(UPPER, day.date.toString()).extract().asString())
        .doesNotContain(weighed.householdId().toString())
        .doesNotContain(weighed.weighingId().toString())
        .doesNotContain(weighed.collectorId().toString());
  }
}
