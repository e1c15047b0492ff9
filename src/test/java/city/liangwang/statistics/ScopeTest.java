package city.liangwang.statistics;

import static city.liangwang.statistics.Day.LOWER;
import static city.liangwang.statistics.Day.UPPER;
import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.custody.HandedOver;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which figures, records and sources. */
@QuarkusTest
class ScopeTest {

  @Inject Events events;
  @Inject World world;

  private final Day day = Events.aDay();
  private final Day lower = day.in(LOWER);

  private ValidatableResponse ask(Actor actor, String path, Map<String, ?> parameters) {
    return actor
        .given()
        .queryParam("from", day.date.toString())
        .queryParam("to", day.date.toString())
        .queryParams(parameters)
        .get("/api/v1/figures" + path)
        .then();
  }

  /** Goods of both districts that met in one run, and the outbound that took them away. */
  private Mixed aMixedOutbound() {
    var up = day.weighed(line("P1", 600, 5));
    var down = lower.weighed(line("P1", 400, 5));
    var upHandover = day.handedOver("P1", 600, up);
    var downHandover = lower.handedOver("P1", 400, down);
    var upTrip = day.loaded(upHandover);
    var downTrip = lower.loaded(downHandover);
    var upIntake = day.received(upTrip, 600);
    var downIntake = lower.received(downTrip, 400);
    var run = day.sorted("P1", 0, 0, upIntake, downIntake);
    var outbound = day.shipped(run);
    events.happen(
        up, down, upHandover, downHandover, upTrip, downTrip, upIntake, downIntake, run, outbound);
    return new Mixed(upHandover, downHandover, downTrip.tripId(), outbound.outboundId());
  }

  private record Mixed(HandedOver upper, HandedOver lower, UUID lowerTrip, UUID outbound) {}

  @Test
  void who_sees_the_city_sees_the_doors_of_both_districts() {
    var mixed = aMixedOutbound();
    ask(
            world.aStatistician(),
            "/records/outbound/" + mixed.outbound() + "/sources",
            Map.of("only", "weighing"))
        .statusCode(200)
        .body("items.size()", equalTo(2));
  }

  @Test
  void who_sees_a_district_sees_its_doors_only_below_a_mixture() {
    var mixed = aMixedOutbound();
    ask(
            world.aStatisticianOfDivision(LOWER),
            "/records/outbound/" + mixed.outbound() + "/sources",
            Map.of("only", "weighing"))
        .statusCode(200)
        .body("items.division", contains(LOWER))
        .body("items.grams", contains(400));
  }

  @Test
  void who_sees_a_district_does_not_open_the_records_of_another() {
    var mixed = aMixedOutbound();
    var upper = world.aStatisticianOfDivision(UPPER);
    ask(upper, "/records/handover/" + mixed.upper().handoverId() + "/sources", Map.of())
        .statusCode(200);
    ask(upper, "/records/handover/" + mixed.lower().handoverId() + "/sources", Map.of())
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    ask(upper, "/records/trip/" + mixed.lowerTrip() + "/sources", Map.of()).statusCode(403);
    ask(
            world.aStatisticianOfDivision(LOWER),
            "/records/trip/" + mixed.lowerTrip() + "/sources",
            Map.of())
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"division", "community", "station", "material", "stage", "day"})
  void however_they_are_grouped_figures_of_a_district_are_its_own(String group) {
    aMixedOutbound();
    var shown =
        ask(
                world.aStatisticianOfDivision(UPPER),
                "",
                Map.of("groupBy", group, "stage", "collected"))
            .statusCode(200)
            .body("items.grams", everyItem(equalTo(600)))
            .extract()
            .jsonPath();
    assertThat(shown.getList("items")).hasSize(1);
  }

  @Test
  void a_load_counts_where_it_comes_from_and_its_lots_where_they_are_made() {
    aMixedOutbound();
    ask(world.aStatistician(), "", Map.of("groupBy", "division", "stage", "received"))
        .body("items.key", contains(UPPER, LOWER))
        .body("items.grams", contains(600, 400));
    ask(world.aStatistician(), "", Map.of("groupBy", "division", "stage", "shipped"))
        .body("items.key", contains(LOWER))
        .body("items.grams", contains(1_000));
  }

  @Test
  void sources_come_page_by_page_none_twice_and_none_missing() {
    var outbound = aMixedOutbound().outbound();
    var statistician = world.aStatistician();
    var path = "/records/outbound/" + outbound + "/sources";
    var whole =
        ask(statistician, path, Map.of())
            .statusCode(200)
            .body("next", nullValue())
            .extract()
            .jsonPath()
            .getList("items.id", String.class);
    var paged = new ArrayList<String>();
    String cursor = null;
    do {
      var asked = new HashMap<String, Object>(Map.of("size", 3));
      if (cursor != null) {
        asked.put("cursor", cursor);
      }
      var page = ask(statistician, path, asked).statusCode(200).extract().jsonPath();
      paged.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSize(10);
  }

  @Test
  void a_trip_has_no_grams_of_its_own() {
    var mixed = aMixedOutbound();
    ask(
            world.aStatistician(),
            "/records/outbound/" + mixed.outbound() + "/sources",
            Map.of("only", "trip"))
        .body("items.grams", contains(0, 0))
        .body("items.at", contains(null, null))
        .body("items.division", contains(null, null));
  }

  @Test
  void what_stands_at_the_door_has_no_sources() {
    var weighed = day.weighed(line("P1", 5, 0));
    events.happen(weighed);
    ask(world.aStatistician(), "/records/weighing/" + weighed.weighingId() + "/sources", Map.of())
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void a_lot_opens_by_its_own_id() {
    var run =
        day.sorted(
            "P1",
            0,
            0,
            day.received(day.loaded(day.handedOver("P1", 9, day.weighed(line("P1", 9, 0)))), 9));
    events.happen(run);
    ask(
            world.aStatistician(),
            "/records/lot/" + run.outputs().get(0).lotId() + "/sources",
            Map.of("only", "run"))
        .statusCode(200)
        .body("items.id", contains(run.runId().toString()))
        .body("items.grams", contains(9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/records", "/records/outbound/8f0b7dcb-6a0c-4d8e-9d8e-0a8f6b0f6f11/sources"})
  void figures_are_for_statisticians_and_administrators(String path) {
    RestAssured.given().get("/api/v1/figures" + path).then().statusCode(401);
    for (var stranger :
        new Actor[] {
          world.aResident(),
          world.aDispatcher(),
          world.aFinanceOfficer(),
          world.aDriverOf(world.aStation()),
          world.aClerkOf(world.aCentre()),
          world.aPersonOfRecycler(world.aRecyclerAccepting("P1"))
        }) {
      ask(stranger, path, Map.of()).statusCode(403);
    }
    var status = path.endsWith("sources") ? 404 : 200;
    ask(world.anAdministrator(), path, Map.of()).statusCode(status);
  }

  @Test
  void who_has_left_sees_nothing_any_more() {
    var statistician = world.aStatistician();
    ask(statistician, "", Map.of()).statusCode(200);
    world.close(statistician.id());
    ask(statistician, "", Map.of()).statusCode(403);
    ask(statistician, "/records", Map.of()).statusCode(403);
  }
}
