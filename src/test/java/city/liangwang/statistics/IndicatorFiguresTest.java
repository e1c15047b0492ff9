package city.liangwang.statistics;

import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.sorting.OutboundShipped;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The indicator of the tiny city: 5 t are cleared on each day from 2026 on. */
@QuarkusTest
class IndicatorFiguresTest {

  @Inject Events events;
  @Inject World world;

  private final Day day = Events.aDay();

  private static ValidatableResponse ask(Actor actor, String path, String from, String to) {
    return actor
        .given()
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/api/v1/indicators" + path)
        .then();
  }

  private JsonPath indicator() {
    return ask(world.aStatistician(), "/IND-1", day.date.toString(), day.date.toString())
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private OutboundShipped shipped(String material, long grams) {
    var handover = day.handedOver(material, grams, day.weighed(line(material, grams, 1)));
    return day.shipped(day.sorted(material, 0, 0, day.received(day.loaded(handover), grams)));
  }

  private void declare(String side, String component, long grams, String sourceClass) {
    var figure =
        new HashMap<String, Object>(
            Map.of(
                "indicatorCode",
                "IND-1",
                "side",
                side,
                "component",
                component,
                "nameZh",
                "某项",
                "nameEn",
                "Something",
                "from",
                day.date.toString(),
                "to",
                day.date.toString(),
                "grams",
                grams));
    figure.put("sourceClass", sourceClass);
    figure.put("source", "a test");
    world
        .aStatistician()
        .given()
        .body(figure)
        .put("/api/v1/declared-figures/{id}", UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  @Test
  void nothing_shipped_is_a_rate_of_nothing_and_not_unknown() {
    var indicator = indicator();
    assertThat(indicator.getString("value")).isEqualTo("0.00");
    assertThat(indicator.<Object>get("missing")).isNull();
    assertThat(indicator.getList("numerator.grams")).containsExactly(0);
    assertThat(indicator.getList("denominator.grams")).containsExactly(5_000_000, 0);
  }

  @Test
  void what_is_not_recyclable_is_shipped_and_not_counted() {
    events.happen(shipped("RES", 1_000_000));
    assertThat(indicator().getString("value")).isEqualTo("0.00");
    events.happen(shipped("P1", 1_000_000));
    // 1 t of 5 t and 1 t.
    assertThat(indicator().getString("value")).isEqualTo("16.67");
  }

  @Test
  void what_came_back_was_not_recycled() {
    var outbound = shipped("P1", 1_000_000);
    events.happen(outbound, day.confirmed(outbound, 0, outbound.lots().get(0)));
    assertThat(indicator().getString("value")).isEqualTo("0.00");
    var reversed = shipped("P1", 1_000_000);
    events.happen(reversed, day.reversed(reversed));
    assertThat(indicator().getString("value")).isEqualTo("0.00");
  }

  @Test
  void what_the_recycler_weighs_less_changes_no_rate() {
    var outbound = shipped("P1", 1_000_000);
    events.happen(outbound, day.confirmed(outbound, 900_000));
    assertThat(indicator().getString("value")).isEqualTo("16.67");
  }

  @Test
  void a_day_before_anything_was_declared_is_unknown_and_says_why() {
    ask(world.aStatistician(), "/IND-1", "2025-12-31", "2025-12-31")
        .statusCode(200)
        .body("value", nullValue())
        .body("missing.en", equalTo("Invented"))
        .body("absent.component", hasItem("clearance"));
    ask(world.aStatistician(), "/IND-1", "2025-12-31", "2026-01-01")
        .statusCode(200)
        .body("value", nullValue());
  }

  @Test
  void the_period_is_the_one_that_was_asked_for() {
    ask(world.aStatistician(), "/IND-1", "2041-01-01", "2041-12-31")
        .statusCode(200)
        .body("period", equalTo("2041-01-01/2041-12-31"))
        .body("denominator[0].grams", equalTo(1_825_000_000));
  }

  @Test
  void what_other_recyclers_bought_counts_on_both_sides() {
    declare("numerator", "other-recyclers", 1_000_000, "estimated");
    var indicator = indicator();
    assertThat(indicator.getString("value")).isEqualTo("16.67");
    assertThat(indicator.getList("numerator.component")).contains("other-recyclers");
    assertThat(indicator.getList("denominator.component")).contains("other-recyclers");
    assertThat(
            indicator.getString("numerator.find { it.component == 'other-recyclers' }.sourceClass"))
        .isEqualTo("estimated");
  }

  @Test
  void the_residue_of_kitchen_waste_is_deducted() {
    declare("numerator", "kitchen-waste-treated", 1_000_000, "measured");
    declare("numerator", "kitchen-waste-residue", 250_000, "measured");
    var indicator = indicator();
    // 0.75 t of 5 t.
    assertThat(indicator.getString("value")).isEqualTo("15.00");
    assertThat(
            indicator.getLong("numerator.find { it.component == 'kitchen-waste-residue' }.grams"))
        .isEqualTo(-250_000);
  }

  @Test
  void clearance_that_was_measured_counts_instead_of_what_the_file_says() {
    declare("denominator", "clearance", 1_000_000, "measured");
    events.happen(shipped("P1", 1_000_000));
    var indicator = indicator();
    assertThat(indicator.getString("value")).isEqualTo("50.00");
    assertThat(indicator.getString("denominator[0].sourceClass")).isEqualTo("measured");
    assertThat(indicator.getString("denominator[0].source")).isEqualTo("a test");
  }

  @Test
  void without_anything_below_the_line_there_is_no_rate() {
    declare("denominator", "clearance", 0, "measured");
    var indicator = indicator();
    assertThat(indicator.<Object>get("value")).isNull();
    assertThat(indicator.getString("missing.en")).contains("zero");
  }

  @Test
  void the_target_that_comes_next_stands_beside_the_value() {
    ask(world.aStatistician(), "/IND-1", "2026-03-01", "2026-03-01")
        .body("target", equalTo("55"))
        .body("targetYear", equalTo(2027))
        .body("targets[0].departments", contains("镇政府", "供销社"))
        .body("targets[0].document", equalTo("plan.txt"))
        .body("targets[0].charOffset", equalTo(12));
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, 2026-03-01, day-invalid, from",
    "2026-03-01, 2026-02-30, day-invalid, to",
    "2026-03-02, 2026-03-01, period-invalid, to",
    "2026-03-01, 2036-03-02, period-too-long, to",
  })
  void bad_periods_get_clear_answers(String from, String to, String code, String field) {
    for (var path : new String[] {"", "/IND-1"}) {
      ask(world.aStatistician(), path, from, to)
          .statusCode(400)
          .body("code", equalTo(code))
          .body("errors[0].field", equalTo(field));
    }
  }

  @Test
  void indicators_are_for_those_who_answer_for_them() {
    for (var reader :
        new Actor[] {world.aStatistician(), world.anAdministrator(), world.aFinanceOfficer()}) {
      ask(reader, "", "2026-03-01", "2026-03-01").statusCode(200);
    }
    for (var stranger :
        new Actor[] {world.aResident(), world.aDispatcher(), world.aClerkOf(world.aCentre())}) {
      ask(stranger, "", "2026-03-01", "2026-03-01").statusCode(403);
      ask(stranger, "/IND-1", "2026-03-01", "2026-03-01").statusCode(403);
    }
    RestAssured.given().get("/api/v1/indicators").then().statusCode(401);
  }
}
