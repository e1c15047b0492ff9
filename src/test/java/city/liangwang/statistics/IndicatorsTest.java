package city.liangwang.statistics;

import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndicatorsTest {

  @Inject Events events;
  @Inject World world;

  private final Day day = Events.aDay();

  private JsonPath indicator() {
    return world
        .aStatistician()
        .given()
        .queryParam("from", day.date.toString())
        .queryParam("to", day.date.toString())
        .get("/api/v1/indicators/IND-1")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Map<String, Object> kitchenWaste(long grams) {
    return new HashMap<>(
        Map.of(
            "indicatorCode", "IND-1",
            "side", "numerator",
            "component", "kitchen-waste-treated",
            "nameZh", "厨余",
            "nameEn", "Kitchen waste",
            "from", day.date.toString(),
            "to", day.date.toString(),
            "grams", grams,
            "sourceClass", "declared",
            "source", "the plant's ledger"));
  }

  private static io.restassured.response.ValidatableResponse declare(
      Actor actor, UUID id, Map<String, Object> figure) {
    return actor.given().body(figure).put("/api/v1/declared-figures/" + id).then();
  }

  @Test
  void indicators_come_with_definition_target_and_components() {
    world
        .aStatistician()
        .given()
        .get("/api/v1/indicators")
        .then()
        .statusCode(200)
        .body("code", hasItem("IND-1"))
        .body("[0].definitionVersion", equalTo("1"))
        .body("[0].target", equalTo("55"))
        .body("[0].targetYear", equalTo(2027))
        .body("[0].targets[0].quote", equalTo("回收率达到55%"));
  }

  @Test
  void an_indicator_that_nobody_knows_is_not_found() {
    world
        .aStatistician()
        .given()
        .get("/api/v1/indicators/IND-X")
        .then()
        .statusCode(404)
        .body("code", equalTo("indicator-not-found"));
  }

  @Test
  void what_is_declared_counts_and_what_is_declared_later_counts_instead() {
    var run =
        day.sorted(
            "P1",
            0,
            0,
            day.received(
                day.loaded(day.handedOver("P1", 500_000, day.weighed(line("P1", 500_000, 1)))),
                500_000));
    events.happen(day.shipped(run));
    assertThat(indicator().getString("value")).isEqualTo("9.09");
    assertThat(indicator().getList("absent.component")).contains("kitchen-waste-treated");

    var statistician = world.aStatistician();
    declare(statistician, UUID.randomUUID(), kitchenWaste(1_000_000)).statusCode(200);
    // 1.5 t of 5.5 t.
    assertThat(indicator().getString("value")).isEqualTo("27.27");
    assertThat(indicator().getList("absent.component")).doesNotContain("kitchen-waste-treated");
    declare(statistician, UUID.randomUUID(), kitchenWaste(0)).statusCode(200);
    assertThat(indicator().getString("value")).isEqualTo("9.09");
    assertThat(
            indicator()
                .getString("numerator.find { it.component == 'kitchen-waste-treated' }.source"))
        .isEqualTo("the plant's ledger");
  }

  @Test
  void a_declaration_is_kept_once() {
    var statistician = world.aStatistician();
    var id = UUID.randomUUID();
    var at =
        declare(statistician, id, kitchenWaste(5)).statusCode(200).extract().path("declaredAt");
    declare(statistician, id, kitchenWaste(5)).statusCode(200).body("declaredAt", equalTo(at));
    declare(statistician, id, kitchenWaste(6)).statusCode(409).body("code", equalTo("id-reused"));
  }

  @Test
  void eight_at_once_are_one_declaration() {
    var statistician = world.aStatistician();
    var id = UUID.randomUUID();
    var answers =
        AtOnce.eight(
            any -> declare(statistician, id, kitchenWaste(5)).statusCode(200).extract().asString());
    assertThat(answers).hasSize(8);
    assertThat(answers.stream().distinct()).hasSize(1);
  }

  @Test
  void a_declaration_says_what_is_wrong_with_it() {
    var statistician = world.aStatistician();
    var unknown = kitchenWaste(5);
    unknown.put("indicatorCode", "IND-X");
    declare(statistician, UUID.randomUUID(), unknown)
        .statusCode(400)
        .body("code", equalTo("indicator-unknown"));
    var backwards = kitchenWaste(5);
    backwards.put("to", day.date.minusDays(1).toString());
    declare(statistician, UUID.randomUUID(), backwards)
        .statusCode(400)
        .body("code", equalTo("period-invalid"));
    var negative = kitchenWaste(-1);
    declare(statistician, UUID.randomUUID(), negative)
        .statusCode(400)
        .body("errors.field", contains("grams"));
    declare(world.aStatisticianOfDivision(Day.UPPER), UUID.randomUUID(), kitchenWaste(5))
        .statusCode(403);
    declare(world.anAdministrator(), UUID.randomUUID(), kitchenWaste(5)).statusCode(403);
  }
}
