package city.liangwang.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a station is open. Each test has a station of its own. */
@QuarkusTest
class EditStationTest {

  @Inject World world;

  private Actor administrator;
  private UUID station = new UUID(0, 0);

  @BeforeEach
  void a_station() {
    administrator = world.anAdministrator();
    station = world.aStationWithPlaces(5);
  }

  @ParameterizedTest
  @CsvSource({"00:00, 23:59", "00:00, 00:01", "23:58, 23:59", "07:30, 20:30"})
  void hours_of_one_day_are_taken_and_shown_to_everybody(String opens, String closes) {
    hours(tag(), opens, closes)
        .statusCode(200)
        .body("opens", equalTo(opens))
        .body("closes", equalTo(closes));

    given()
        .get("/api/v1/public/stations")
        .then()
        .body("find { it.id == '" + station + "' }.opens", equalTo(opens))
        .body("find { it.id == '" + station + "' }.closes", equalTo(closes));
  }

  @ParameterizedTest
  @CsvSource({"09:00, 09:00", "09:01, 09:00", "23:59, 00:00"})
  void a_station_that_closes_before_it_opens_is_refused(String opens, String closes) {
    var before = tag();

    hours(before, opens, closes)
        .statusCode(400)
        .body("code", equalTo("hours-invalid"))
        .body("errors[0].field", equalTo("closes"));
    assertThat(tag()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "9:00", "09:60", "noon", "", "09:00:00+08:00"})
  void a_time_that_is_none_is_refused(String opens) {
    hours(tag(), opens, "23:59").statusCode(400).body("code", equalTo("request-invalid"));
  }

  @Test
  void both_hours_are_needed() {
    for (var body : List.of(Map.of("opens", "09:00"), Map.of("closes", "09:00"), Map.of())) {
      administrator
          .given()
          .header("If-Match", tag())
          .body(body)
          .put("/api/v1/stations/{id}", station)
          .then()
          .statusCode(400)
          .body("code", equalTo("request-invalid"));
    }
  }

  @Test
  void the_same_hours_with_an_old_tag_are_no_change() {
    var first = tag();
    var second = hours(first, "08:00", "18:00").statusCode(200).extract().header("ETag");

    assertThat(hours(first, "08:00", "18:00").statusCode(200).extract().header("ETag"))
        .isEqualTo(second);
    assertThat(edits()).hasSize(1);
  }

  @Test
  void of_eight_who_want_different_hours_at_once_one_writes_and_is_written_down() {
    var tag = tag();

    var codes = AtOnce.eight(i -> hours(tag, "0" + i + ":15", "18:00").extract().statusCode());

    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(edits()).hasSize(1);
  }

  @Test
  void eight_who_want_the_same_hours_at_once_all_get_them_and_one_writes() {
    var tag = tag();

    var tags =
        AtOnce.eight(i -> hours(tag, "08:15", "18:00").statusCode(200).extract().header("ETag"));

    assertThat(tags).containsOnly(tags.get(0)).doesNotContain(tag);
    assertThat(edits()).hasSize(1);
  }

  @Test
  void an_edit_says_what_was_and_what_is() {
    hours(tag(), "08:00", "18:00").statusCode(200);
    hours(tag(), "09:30", "18:00").statusCode(200);

    assertThat(edits()).element(1).isEqualTo("08:00-18:00 > 09:30-18:00");
  }

  @Test
  void a_tag_is_needed_and_must_be_the_last() {
    administrator
        .given()
        .body(Map.of("opens", "08:00", "closes", "18:00"))
        .put("/api/v1/stations/{id}", station)
        .then()
        .statusCode(400);
    hours("\"0\"", "08:00", "18:00").statusCode(412).body("code", equalTo("outdated"));
    hours("\"2\"", "08:00", "18:00").statusCode(412);
    assertThat(edits()).isEmpty();
  }

  @Test
  void a_station_that_is_not_there_is_not_found() {
    administrator
        .given()
        .header("If-Match", "\"1\"")
        .body(Map.of("opens", "08:00", "closes", "18:00"))
        .put("/api/v1/stations/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("station-not-found"));
  }

  @Test
  void nobody_but_administrators_edits_a_station() {
    for (var other :
        List.of(
            world.aKeeperOf(station),
            world.aDispatcher(),
            world.aResident(),
            world.aStatistician())) {
      other
          .given()
          .header("If-Match", "\"1\"")
          .body(Map.of("opens", "08:00", "closes", "18:00"))
          .put("/api/v1/stations/{id}", station)
          .then()
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
    given().get("/api/v1/stations/{id}", station).then().statusCode(401);
    assertThat(edits()).isEmpty();
  }

  @Test
  void hours_decide_nothing_about_slots() {
    hours(tag(), "03:00", "03:01").statusCode(200);

    assertThat(world.aPickupOf(world.aResidentIn(world.aCommunityServedBy(station)))).isNotNull();
  }

  // Sentences.

  private String tag() {
    return administrator
        .given()
        .get("/api/v1/stations/{id}", station)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  private ValidatableResponse hours(String tag, String opens, String closes) {
    return administrator
        .given()
        .header("If-Match", tag)
        .body(Map.of("opens", opens, "closes", closes))
        .put("/api/v1/stations/{id}", station)
        .then();
  }

  private List<String> edits() {
    return List.of(
        world.one(
            """
            select coalesce(array_agg(before || ' > ' || after order by id), '{}')
            from area.edit where subject_id = $1 and subject_kind = 'station'
            """,
            Tuple.of(station),
            row -> row.getArrayOfStrings(0)));
  }
}
