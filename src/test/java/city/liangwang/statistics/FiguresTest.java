package city.liangwang.statistics;

import static city.liangwang.statistics.Day.LOWER;
import static city.liangwang.statistics.Day.UPPER;
import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiguresTest {

  @Inject Events events;
  @Inject World world;

  private final Day day = Events.aDay();

  private ValidatableResponse ask(Actor actor, String path, Map<String, ?> parameters) {
    return actor
        .given()
        .queryParam("from", day.date.toString())
        .queryParam("to", day.date.toString())
        .queryParams(parameters)
        .get("/api/v1/figures" + path)
        .then();
  }

  private ValidatableResponse figures(String... parameters) {
    return ask(world.aStatistician(), "", parameters(parameters)).statusCode(200);
  }

  private ValidatableResponse records(String... parameters) {
    return ask(world.aStatistician(), "/records", parameters(parameters)).statusCode(200);
  }

  private static Map<String, String> parameters(String... parameters) {
    var map = new java.util.LinkedHashMap<String, String>();
    for (var i = 0; i < parameters.length; i += 2) {
      map.put(parameters[i], parameters[i + 1]);
    }
    return map;
  }

  private static long sum(JsonPath page, String field) {
    return page.getList("items." + field, Long.class).stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void figures_are_broken_down_by_place_material_stage_and_day() {
    var other = day.in(LOWER);
    var weighed = day.weighed(line("P1", 1_000, 55), line("MIX", 500, 17));
    events.happen(
        weighed, other.weighed(line("P1", 300, 15)), day.handedOver("P1", 1_490, weighed));

    figures("groupBy", "division", "stage", "collected")
        .body("items.key", contains(UPPER, LOWER))
        .body("items.grams", contains(1_500, 300))
        .body("items.fen", contains(72, 15))
        .body("items.records", contains(1, 1))
        .body("items.households", contains(1, 1));
    figures("groupBy", "material", "stage", "collected")
        .body("items.key", contains("MIX", "P1"))
        .body("items.grams", contains(500, 1_300))
        .body("items.records", everyItem(nullValue()))
        .body("items.households", everyItem(nullValue()));
    figures("groupBy", "community", "stage", "collected", "division", UPPER)
        .body("items.key", contains(day.community.toString()))
        .body("items.households", contains(1));
    figures("groupBy", "station", "stage", "handed-over")
        .body("items.key", contains(day.station.toString()))
        .body("items.differenceGrams", contains(10));
    figures("groupBy", "day").body("items.key", everyItem(equalTo(day.date.toString())));
    figures("groupBy", "stage")
        .body("items.stage", contains("collected", "handed-over"))
        .body("items.grams", contains(1_800, 1_490))
        .body("items.households", contains(2, null));
  }

  @Test
  void carbon_stands_beside_each_figure_by_its_set_of_factors() {
    events.happen(day.weighed(line("P1", 10_000, 55), line("P", 1_000, 5), line("MIX", 10, 0)));
    figures("groupBy", "stage")
        .body("items[0].carbon.factorSet", contains("TT-1"))
        .body("items[0].carbon.co2eGrams", contains(1_235 + 250))
        .body("items[0].carbon.lowCo2eGrams", contains(1_235 + 100))
        .body("items[0].carbon.highCo2eGrams", contains(1_235 + 500));
    figures("material", "MIX").body("items[0].carbon", empty());
  }

  @Test
  void a_page_goes_on_where_the_last_one_ended() {
    for (var i = 0; i < 3; i++) {
      var other = new Day(day.date);
      events.happen(other.weighed(line("P1", 100 + i, 5)));
    }
    var statistician = world.aStatistician();
    var grams = new ArrayList<Integer>();
    String cursor = null;
    do {
      var asked = new java.util.HashMap<String, Object>(Map.of("groupBy", "community", "size", 2));
      if (cursor != null) {
        asked.put("cursor", cursor);
      }
      var page = ask(statistician, "", asked).statusCode(200).extract().jsonPath();
      grams.addAll(page.getList("items.grams", Integer.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(grams).containsExactlyInAnyOrder(100, 101, 102);
  }

  @Test
  void the_records_below_a_figure_sum_up_to_it() {
    var first = day.weighed(line("P1", 1_001, 55), line("MIX", 499, 17));
    var second = day.weighed(line("P1", 2_003, 110));
    events.happen(first, second, day.corrected(first, line("P1", 900, 50)));

    var figure =
        figures("groupBy", "stage", "stage", "collected", "material", "P1").extract().jsonPath();
    var below = records("stage", "collected", "material", "P1").extract().jsonPath();
    assertThat(sum(below, "grams")).isEqualTo(2_903).isEqualTo(sum(figure, "grams"));
    assertThat(sum(below, "fen")).isEqualTo(160);
    assertThat(below.getList("items.id", String.class))
        .containsExactlyInAnyOrder(first.weighingId().toString(), second.weighingId().toString());
    records("stage", "collected", "community", UUID.randomUUID().toString()).body("items", empty());
  }

  @Test
  void records_are_listed_page_by_page() {
    var weighed = List.of(1, 2, 3, 4, 5);
    weighed.forEach(grams -> events.happen(day.weighed(line("P1", grams, 0))));
    var statistician = world.aStatistician();
    var all = new ArrayList<Integer>();
    String cursor = null;
    do {
      var asked = new java.util.HashMap<String, Object>(Map.of("size", 2));
      if (cursor != null) {
        asked.put("cursor", cursor);
      }
      var page = ask(statistician, "/records", asked).statusCode(200).extract().jsonPath();
      all.addAll(page.getList("items.grams", Integer.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(all).containsExactlyInAnyOrderElementsOf(weighed);
  }

  @Test
  void one_call_leads_from_what_was_shipped_to_the_doors() {
    var weighings = List.of(day.weighed(line("P1", 600, 5)), day.weighed(line("P1", 400, 5)));
    var other = day.weighed(line("P1", 50, 5));
    var handover = day.handedOver("P1", 1_000, weighings.get(0), weighings.get(1));
    var trip = day.loaded(handover);
    var intake = day.received(trip, 1_000);
    var run = day.sorted("P1", 0, 0, intake);
    var outbound = day.shipped(run);
    events.happen(weighings.get(0), weighings.get(1), other, handover, trip, intake, run, outbound);

    var statistician = world.aStatistician();
    var path = "/records/outbound/" + outbound.outboundId() + "/sources";
    var doors = ask(statistician, path, Map.of("only", "weighing")).statusCode(200);
    doors
        .body("items.kind", everyItem(equalTo("weighing")))
        .body(
            "items.id",
            hasItems(
                weighings.get(0).weighingId().toString(), weighings.get(1).weighingId().toString()))
        .body("items.size()", equalTo(2));
    assertThat(sum(doors.extract().jsonPath(), "grams")).isEqualTo(1_000);
    ask(statistician, path, Map.of())
        .statusCode(200)
        .body(
            "items.kind",
            contains("handover", "intake", "lot", "run", "trip", "weighing", "weighing"))
        .body("items.find { it.kind == 'lot' }.grams", equalTo(1_000));
    ask(statistician, path, Map.of("size", 3)).statusCode(200).body("items.size()", equalTo(3));
  }

  @Test
  void what_was_undone_is_no_source_any_more() {
    var weighed = day.weighed(line("P1", 600, 5));
    var wrong = day.handedOver("P1", 600, weighed);
    var right = day.handedOver("P1", 600, weighed);
    var trip = day.loaded(right);
    events.happen(weighed, wrong, day.reversed(wrong), right, trip, day.unloaded(trip));
    var statistician = world.aStatistician();
    ask(statistician, "/records/handover/" + wrong.handoverId() + "/sources", Map.of())
        .statusCode(200)
        .body("items", empty());
    ask(statistician, "/records/handover/" + right.handoverId() + "/sources", Map.of())
        .statusCode(200)
        .body("items.id", contains(weighed.weighingId().toString()));
  }

  @Test
  void a_lot_that_came_back_belongs_to_the_outbound_that_took_it_then() {
    var intake =
        day.received(day.loaded(day.handedOver("P1", 600, day.weighed(line("P1", 600, 5)))), 600);
    var run = day.sorted("P1", 0, 0, intake);
    var first = day.shipped(run);
    var second = day.shipped(run);
    events.happen(run, first, day.confirmed(first, 0, first.lots().get(0)), second);
    var statistician = world.aStatistician();
    ask(statistician, "/records/outbound/" + first.outboundId() + "/sources", Map.of())
        .body("items", empty());
    ask(
            statistician,
            "/records/outbound/" + second.outboundId() + "/sources",
            Map.of("only", "lot"))
        .body("items.size()", equalTo(1));
  }

  @Test
  void a_statistician_of_a_district_sees_that_district() {
    var other = day.in(LOWER);
    var elsewhere = other.weighed(line("P1", 300, 15));
    var here = day.weighed(line("P1", 1_000, 55));
    events.happen(here, elsewhere);
    var ofUpper = world.aStatisticianOfDivision(UPPER);

    ask(ofUpper, "", Map.of("groupBy", "division"))
        .statusCode(200)
        .body("items.key", contains(UPPER));
    ask(ofUpper, "", Map.of("division", LOWER)).statusCode(403).body("code", equalTo("forbidden"));
    ask(ofUpper, "/records", Map.of())
        .statusCode(200)
        .body("items.id", contains(here.weighingId().toString()));
    ask(ofUpper, "/records", Map.of("division", LOWER)).statusCode(403);
    ask(ofUpper, "/records/weighing/" + here.weighingId() + "/sources", Map.of()).statusCode(200);
    ask(ofUpper, "/records/weighing/" + elsewhere.weighingId() + "/sources", Map.of())
        .statusCode(403);
  }

  @Test
  void bad_questions_get_clear_answers() {
    var statistician = world.aStatistician();
    ask(statistician, "", Map.of("groupBy", "weather"))
        .statusCode(400)
        .body("code", equalTo("group-by-unknown"));
    ask(statistician, "", Map.of("stage", "lost"))
        .statusCode(400)
        .body("code", equalTo("stage-unknown"));
    ask(statistician, "", Map.of("cursor", "x"))
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    ask(statistician, "/records", Map.of("cursor", "x"))
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    ask(statistician, "", Map.of("size", 0)).statusCode(400);
    ask(statistician, "/records/outbound/" + UUID.randomUUID() + "/sources", Map.of())
        .statusCode(404)
        .body("code", equalTo("record-not-found"));
    ask(statistician, "/records/planet/" + UUID.randomUUID() + "/sources", Map.of())
        .statusCode(400)
        .body("code", equalTo("record-kind-unknown"));
    statistician
        .given()
        .queryParam("from", "2026-03-02")
        .queryParam("to", "2026-03-01")
        .get("/api/v1/figures")
        .then()
        .statusCode(400)
        .body("code", equalTo("period-invalid"));
  }

  @Test
  void figures_are_not_for_everybody() {
    RestAssured.given().get("/api/v1/figures").then().statusCode(401);
    ask(world.aResident(), "", Map.of()).statusCode(403);
    ask(world.aCollectorOf(world.aStation()), "/records", Map.of()).statusCode(403);
  }

  @Test
  void the_public_does_not_see_what_a_few_households_gave() {
    var few = new Day(day.date);
    var some = new Day(day.date);
    for (var i = 0; i < 6; i++) {
      events.happen(some.weighed(line("P1", 1_000, 55)));
    }
    var many = new Day(day.date);
    for (var i = 0; i < 7; i++) {
      events.happen(many.weighed(line("P1", 1_000, 55)));
    }
    events.happen(few.weighed(line("P1", 700, 55)));
    var communities =
        RestAssured.given()
            .queryParam("division", UPPER)
            .queryParam("day", day.date.toString())
            .get("/api/v1/public/community-figures")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(of(communities, few))
        .containsEntry("suppressed", true)
        .containsEntry("households", null);
    // With one hidden cell its grams were the district's less the others'.
    assertThat(of(communities, some))
        .containsEntry("suppressed", true)
        .containsEntry("collectedGrams", null);
    assertThat(of(communities, many))
        .containsEntry("suppressed", false)
        .containsEntry("collectedGrams", 7_000)
        .containsEntry("households", 7);
    RestAssured.given().get("/api/v1/public/community-figures").then().statusCode(400);
  }

  private static Map<String, Object> of(JsonPath communities, Day where) {
    return communities.getMap("find { it.communityId == '" + where.community + "' }");
  }
}
