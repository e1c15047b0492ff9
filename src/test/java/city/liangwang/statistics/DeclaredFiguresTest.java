package city.liangwang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeclaredFiguresTest {

  @Inject World world;

  // A component of the own, which no formula and no other test knows.
  private final String component = "c-" + UUID.randomUUID();

  private Map<String, Object> figure(long grams) {
    var figure = new HashMap<String, Object>();
    figure.put("indicatorCode", "IND-1");
    figure.put("side", "numerator");
    figure.put("component", component);
    figure.put("nameZh", "某项");
    figure.put("nameEn", "Something");
    figure.put("from", "2101-01-01");
    figure.put("to", "2101-01-31");
    figure.put("grams", grams);
    figure.put("sourceClass", "declared");
    figure.put("source", "the plant's ledger");
    return figure;
  }

  private static ValidatableResponse declare(Actor actor, UUID id, Map<String, ?> figure) {
    return actor.given().body(figure).put("/api/v1/declared-figures/{id}", id).then();
  }

  private void declared(long grams) {
    declare(world.aStatistician(), UUID.randomUUID(), figure(grams)).statusCode(200);
  }

  private ValidatableResponse list(Actor actor, Map<String, ?> parameters) {
    return actor.given().queryParams(parameters).get("/api/v1/declared-figures").then();
  }

  private ValidatableResponse ofComponent() {
    return list(world.aStatistician(), Map.of("component", component)).statusCode(200);
  }

  private long stored() {
    return world.one(
        "select count(*) from statistics.declared_figure where component = $1",
        Tuple.of(component),
        row -> row.getLong(0));
  }

  @Test
  void what_was_declared_is_listed_with_everything_that_was_said() {
    var statistician = world.aStatistician();
    var id = UUID.randomUUID();
    var said = figure(1_234_567);
    said.put("noteZh", "按台账");
    said.put("noteEn", "By the ledger");
    var at = declare(statistician, id, said).statusCode(200).extract().path("declaredAt");
    ofComponent()
        .body("items.size()", equalTo(1))
        .body("items[0].id", equalTo(id.toString()))
        .body("items[0].indicatorCode", equalTo("IND-1"))
        .body("items[0].side", equalTo("numerator"))
        .body("items[0].nameZh", equalTo("某项"))
        .body("items[0].nameEn", equalTo("Something"))
        .body("items[0].amount", equalTo("1234567"))
        .body("items[0].basis", equalTo("grams"))
        .body("items[0].from", equalTo("2101-01-01"))
        .body("items[0].to", equalTo("2101-01-31"))
        .body("items[0].sourceClass", equalTo("declared"))
        .body("items[0].source", equalTo("the plant's ledger"))
        .body("items[0].noteZh", equalTo("按台账"))
        .body("items[0].noteEn", equalTo("By the ledger"))
        .body("items[0].declaredAt", equalTo(at))
        .body("items[0].declaredBy", equalTo(statistician.id().toString()))
        .body("next", nullValue());
  }

  @Test
  void what_was_declared_last_comes_first_and_the_earlier_stays() {
    declared(1);
    declared(2);
    declared(3);
    ofComponent().body("items.amount", contains("3", "2", "1"));
  }

  @Test
  void page_by_page_nothing_is_listed_twice_and_nothing_is_missing() {
    for (var grams = 1; grams <= 5; grams++) {
      declared(grams);
    }
    var statistician = world.aStatistician();
    var all = new ArrayList<String>();
    String cursor = null;
    do {
      var asked = new HashMap<String, Object>(Map.of("component", component, "size", 2));
      if (cursor != null) {
        asked.put("cursor", cursor);
      }
      var page = list(statistician, asked).statusCode(200).extract().jsonPath();
      all.addAll(page.getList("items.amount", String.class));
      cursor = page.getString("next");
      // Who declares meanwhile does not push anything onto the next page.
      declared(99);
    } while (cursor != null);
    assertThat(all).containsExactly("5", "4", "3", "2", "1");
  }

  @Test
  void the_citys_files_are_listed_too_and_nobody_declared_them() {
    list(world.aStatistician(), Map.of("indicator", "IND-1", "component", "clearance"))
        .statusCode(200)
        .body("items.basis", hasItem("grams-per-day"))
        .body("items.find { it.basis == 'grams-per-day' }.amount", equalTo("5000000"))
        .body("items.find { it.basis == 'grams-per-day' }.to", nullValue())
        .body("items.find { it.basis == 'grams-per-day' }.declaredBy", nullValue())
        .body("items.find { it.basis == 'grams-per-day' }.declaredAt", notNullValue());
  }

  @Test
  void what_nobody_knows_has_no_amount() {
    var page =
        list(world.aStatistician(), Map.of("component", "kitchen-waste-treated", "size", 500))
            .statusCode(200)
            .extract()
            .jsonPath();
    var ofFiles = page.getMap("items.find { it.declaredBy == null }");
    assertThat(ofFiles).containsEntry("amount", null).containsEntry("noteEn", "Unknown");
  }

  @Test
  void an_indicator_that_has_nothing_has_an_empty_list() {
    declared(1);
    list(world.aStatistician(), Map.of("indicator", "IND-X", "component", component))
        .statusCode(200)
        .body("items", empty())
        .body("next", nullValue());
    list(world.aStatistician(), Map.of("indicator", "IND-1"))
        .body("items.indicatorCode", everyItem(equalTo("IND-1")));
  }

  @Test
  void who_answers_for_figures_may_read_and_nobody_else() {
    for (var reader :
        new Actor[] {
          world.aStatistician(),
          world.aStatisticianOfDivision(Day.UPPER),
          world.anAdministrator(),
          world.aFinanceOfficer()
        }) {
      list(reader, Map.of()).statusCode(200);
    }
    for (var stranger :
        new Actor[] {
          world.aResident(),
          world.aCollectorOf(world.aStation()),
          world.aKeeperOf(world.aStation()),
          world.aClerkOf(world.aCentre()),
          world.aDispatcher()
        }) {
      list(stranger, Map.of()).statusCode(403);
      declare(stranger, UUID.randomUUID(), figure(1)).statusCode(403);
    }
    RestAssured.given().get("/api/v1/declared-figures").then().statusCode(401);
    assertThat(stored()).isZero();
  }

  @Test
  void to_read_is_not_to_declare() {
    declare(world.anAdministrator(), UUID.randomUUID(), figure(1)).statusCode(403);
    declare(world.aFinanceOfficer(), UUID.randomUUID(), figure(1)).statusCode(403);
    declare(world.aStatisticianOfDivision(Day.UPPER), UUID.randomUUID(), figure(1))
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "size, 0, request-invalid",
    "size, 501, request-invalid",
    "cursor, !, cursor-invalid",
    "cursor, YWJj, cursor-invalid",
    "component, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, request-invalid",
    "indicator, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, request-invalid",
  })
  void bad_questions_get_clear_answers(String parameter, String value, String code) {
    list(world.aStatistician(), Map.of(parameter, value))
        .statusCode(400)
        .body("code", equalTo(code))
        .body("errors[0].field", equalTo(parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicatorCode",
        "side",
        "component",
        "nameZh",
        "nameEn",
        "from",
        "to",
        "grams",
        "sourceClass",
        "source"
      })
  void nothing_may_be_left_out(String field) {
    var incomplete = figure(5);
    incomplete.remove(field);
    declare(world.aStatistician(), UUID.randomUUID(), incomplete)
        .statusCode(400)
        .body("code", equalTo("request-invalid"))
        .body("errors.field", hasItem(field));
    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "side, context",
    "side, above",
    "component, Kitchen",
    "component, 9lives",
    "component, ''",
    "grams, -1",
    "grams, 1000000000000001",
    "sourceClass, guessed",
    "source, ' '",
    "nameZh, ' '",
    "from, 2101-02-30",
  })
  void nonsense_is_refused(String field, String value) {
    var wrong = figure(5);
    wrong.put(field, field.equals("grams") ? (Object) Long.valueOf(value) : value);
    declare(world.aStatistician(), UUID.randomUUID(), wrong)
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
    assertThat(stored()).isZero();
  }

  @Test
  void a_period_is_a_day_at_least_and_ten_years_at_most() {
    var statistician = world.aStatistician();
    var day = figure(5);
    day.put("to", "2101-01-01");
    declare(statistician, UUID.randomUUID(), day).statusCode(200);
    var tenYears = figure(5);
    tenYears.put("to", "2111-01-01");
    declare(statistician, UUID.randomUUID(), tenYears).statusCode(200);
    var longer = figure(5);
    longer.put("to", "2111-01-02");
    declare(statistician, UUID.randomUUID(), longer)
        .statusCode(400)
        .body("code", equalTo("period-too-long"));
    var backwards = figure(5);
    backwards.put("to", "2100-12-31");
    declare(statistician, UUID.randomUUID(), backwards)
        .statusCode(400)
        .body("code", equalTo("period-invalid"));
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void nothing_and_the_most_can_be_declared() {
    declared(0);
    declared(1_000_000_000_000_000L);
    ofComponent().body("items.amount", contains("1000000000000000", "0"));
  }

  @Test
  void the_same_again_is_kept_once_and_other_content_is_refused() {
    var statistician = world.aStatistician();
    var id = UUID.randomUUID();
    var answers = new HashSet<String>();
    for (var i = 0; i < 3; i++) {
      answers.add(declare(statistician, id, figure(5)).statusCode(200).extract().asString());
    }
    assertThat(answers).hasSize(1);
    declare(statistician, id, figure(6)).statusCode(409).body("code", equalTo("id-reused"));
    declare(world.aStatistician(), id, figure(5))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    assertThat(stored()).isEqualTo(1);
    ofComponent().body("items.amount", contains("5"));
  }

  @Test
  void an_unknown_indicator_is_refused_and_the_id_can_be_used_for_a_known_one() {
    var statistician = world.aStatistician();
    var id = UUID.randomUUID();
    var unknown = figure(5);
    unknown.put("indicatorCode", "IND-X");
    declare(statistician, id, unknown)
        .statusCode(400)
        .body("code", equalTo("indicator-unknown"))
        .body("errors[0].field", equalTo("indicatorCode"));
    declare(statistician, id, figure(5)).statusCode(200);
  }
}
