package city.liangwang.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaHttpTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final UUID UNCOVERED = IDS.of(Kind.COMMUNITY, "L-2");
  private static final UUID COVERED = IDS.of(Kind.COMMUNITY, "U-2");
  private static final UUID LOWER = IDS.of(Kind.STATION, "LOW");
  private static final UUID NOWHERE = UUID.fromString("00000000-0000-4000-8000-000000000000");
  private static final String STATIONS = "/api/v1/stations/";
  private static final String COMMUNITIES = "/api/v1/communities/";

  @Inject World world;
  private Actor administrator;

  @BeforeEach
  void signIn() {
    administrator = world.anAdministrator();
  }

  @Test
  void everybody_sees_the_divisions() {
    given()
        .get("/api/v1/public/divisions")
        .then()
        .statusCode(200)
        .body("code", contains("990101", "990102"))
        .body("nameEn", contains("Upper", "Lower"))
        .body("[1].level", equalTo("county"))
        .body("[1].latitude", equalTo(43.5f));
  }

  @Test
  void everybody_sees_the_stations_as_points_with_hours() {
    given()
        .get("/api/v1/public/stations")
        .then()
        .statusCode(200)
        .body("findAll { !it.code.startsWith('T-') }.code", contains("LOW", "UP"))
        .body("find { it.code == 'LOW' }.id", equalTo(LOWER.toString()))
        .body("find { it.code == 'LOW' }.longitude", equalTo(87.403f))
        .body("find { it.code == 'LOW' }.opens", equalTo("10:00"))
        .body("find { it.code == 'LOW' }.closes", equalTo("19:00"));
  }

  @Test
  void communities_are_found_by_a_part_of_either_name() {
    communities(Map.of("query", "村")).body("items.code", contains("L-1", "L-2"));
    communities(Map.of("query", "upper T")).body("items.code", contains("U-2"));
    communities(Map.of("query", "100%")).body("items", equalTo(List.of()));
  }

  @Test
  void communities_are_found_by_division() {
    communities(Map.of("division", "990101", "query", "upper"))
        .body("items.code", contains("U-1", "U-2"));
    communities(Map.of("division", "none")).body("items", equalTo(List.of()));
  }

  @Test
  void a_page_says_where_the_next_begins() {
    String next =
        communities(Map.of("size", 3, "query", "er"))
            .body("items.code", contains("L-1", "L-2", "U-1"))
            .extract()
            .path("next");

    communities(Map.of("size", 3, "query", "er", "cursor", next))
        .body("items.code", contains("U-2"))
        .body("next", nullValue());
  }

  @Test
  void a_cursor_that_nobody_gave_out_is_refused() {
    refused(get(Map.of("cursor", "*")), 400, "cursor-invalid");
    get(Map.of("size", 0)).statusCode(400);
    get(Map.of("size", 501)).statusCode(400);
  }

  @Test
  void coverage_names_the_station() {
    given()
        .get("/api/v1/coverage?communityId=" + COVERED)
        .then()
        .statusCode(200)
        .body("covered", equalTo(true))
        .body("station.code", equalTo("UP"));
  }

  @Test
  void coverage_is_false_where_nobody_serves() {
    given()
        .get("/api/v1/coverage?communityId=" + UNCOVERED)
        .then()
        .statusCode(200)
        .body("covered", equalTo(false))
        .body("station", nullValue());
  }

  @Test
  void coverage_of_nowhere_is_not_found() {
    refused(
        given().get("/api/v1/coverage?communityId=" + NOWHERE).then(), 404, "community-not-found");
    given().get("/api/v1/coverage").then().statusCode(400);
  }

  @Test
  void the_same_id_for_another_community_is_a_conflict() {
    var resident = world.aResident();
    var id = UUID.randomUUID();
    waiting(resident, id);

    refused(ask(resident, id, COVERED), 409, "id-reused");
  }

  @Test
  void nobody_waits_for_a_community_that_is_covered_or_unknown() {
    var resident = world.aResident();

    refused(ask(resident, UUID.randomUUID(), COVERED), 409, "community-covered");
    refused(ask(resident, UUID.randomUUID(), NOWHERE), 404, "community-not-found");
  }

  @Test
  void opening_hours_change_for_whoever_read_them() {
    try {
      var tag = tagOf(STATIONS + LOWER);

      hours(LOWER, tag, "09:00", "18:00")
          .statusCode(200)
          .header("ETag", notNullValue())
          .body("opens", equalTo("09:00"));
      assertThat(tagOf(STATIONS + LOWER)).isNotEqualTo(tag);
    } finally {
      hours(LOWER, tagOf(STATIONS + LOWER), "10:00", "19:00").statusCode(200);
    }
  }

  @Test
  void a_community_does_not_move_to_a_station_that_is_not_there() {
    refused(moveTo(COVERED, tagOf(COMMUNITIES + COVERED), NOWHERE), 404, "station-not-found");
    refused(moveTo(COVERED, "\"0\"", LOWER), 412, "outdated");
    refused(moveTo(NOWHERE, "\"1\"", LOWER), 404, "community-not-found");
  }

  private static ValidatableResponse communities(Map<String, ?> query) {
    return get(query).statusCode(200);
  }

  private static ValidatableResponse get(Map<String, ?> query) {
    return given().queryParams(query).get("/api/v1/public/communities").then();
  }

  private static long waiting(Actor resident, UUID id) {
    return ask(resident, id, UNCOVERED).statusCode(200).extract().jsonPath().getLong("residents");
  }

  private static ValidatableResponse ask(Actor actor, UUID id, UUID communityId) {
    return actor
        .given()
        .body(Map.of("communityId", communityId))
        .put("/api/v1/coverage-requests/" + id)
        .then();
  }

  private String tagOf(String path) {
    return administrator.given().get(path).then().statusCode(200).extract().header("ETag");
  }

  private ValidatableResponse hours(
      UUID stationId, @Nullable String tag, String opens, String closes) {
    var request = administrator.given().body(Map.of("opens", opens, "closes", closes));
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.put(STATIONS + stationId).then();
  }

  private ValidatableResponse moveTo(UUID communityId, String tag, @Nullable UUID stationId) {
    var body = new HashMap<String, @Nullable Object>();
    body.put("stationId", stationId);
    return administrator
        .given()
        .header("If-Match", tag)
        .body(body)
        .put(COMMUNITIES + communityId)
        .then();
  }

  private static void refused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }
}
