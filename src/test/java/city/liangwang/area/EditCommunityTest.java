package city.liangwang.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which station serves a community. Each test has a community and stations of its own. */
@QuarkusTest
class EditCommunityTest {

  @Inject World world;

  private Actor administrator;
  private UUID here = new UUID(0, 0);
  private UUID there = new UUID(0, 0);
  private UUID community = new UUID(0, 0);

  @BeforeEach
  void a_community_and_two_stations() {
    administrator = world.anAdministrator();
    here = world.aStationWithPlaces(5);
    there = world.aStationWithPlaces(5);
    community = world.aCommunityServedBy(here);
  }

  @Test
  void one_who_reads_sees_all_of_it_with_a_tag() {
    var answer =
        administrator
            .given()
            .get("/api/v1/communities/{id}", community)
            .then()
            .statusCode(200)
            .body("id", equalTo(community.toString()))
            .body("nameZh", equalTo("测试小区"))
            .body("nameEn", equalTo("Test community"))
            .body("setting", equalTo("urban"))
            .body("households", equalTo(100))
            .body("synthetic", equalTo(true))
            .body("stationId", equalTo(here.toString()))
            .extract();

    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void every_change_has_a_new_tag_and_the_old_one_is_good_no_more() {
    var first = tag();
    var second = move(first, there).statusCode(200).extract().header("ETag");

    assertThat(second).isNotEqualTo(first).isEqualTo(tag());
    move(first, here).statusCode(412).body("code", equalTo("outdated"));
    assertThat(station()).isEqualTo(there.toString());
    move(second, here).statusCode(200);
  }

  @Test
  void what_is_so_already_stays_whatever_the_tag_and_leaves_no_trace() {
    var tag = tag();

    for (var any : List.of(tag, "\"99\"")) {
      var answer = move(any, here).statusCode(200).extract();
      assertThat(answer.header("ETag")).isEqualTo(tag);
    }
    assertThat(edits()).isEmpty();
  }

  @Test
  void the_same_change_again_is_one_change() {
    var tag = tag();
    move(tag, there).statusCode(200);
    move(tag, there).statusCode(200);

    assertThat(edits()).containsExactly(here + " > " + there);
  }

  @Test
  void of_eight_who_read_the_same_and_want_different_things_one_writes() {
    var tag = tag();
    var stations = List.of(world.aStationWithPlaces(1), there, world.aStationWithPlaces(1));

    var codes =
        AtOnce.eight(
            i -> move(tag, i % 4 == 3 ? null : stations.get(i % 4)).extract().statusCode());

    // Those who want what the first one wrote find it done.
    assertThat(codes).contains(200, 412).containsOnly(200, 412);
    assertThat(edits()).hasSize(1);
  }

  @Test
  void every_change_is_written_down_with_who_made_it() {
    move(tag(), there).statusCode(200);
    move(tag(), null).statusCode(200);
    move(tag(), here).statusCode(200);

    assertThat(edits())
        .containsExactly(here + " > " + there, there + " > no station", "no station > " + here);
  }

  @Test
  void a_community_without_a_station_is_not_covered_and_with_one_it_is() {
    move(tag(), null).statusCode(200).body("stationId", nullValue());
    coverage().body("covered", equalTo(false)).body("station", nullValue());

    move(tag(), there).statusCode(200);
    coverage()
        .body("covered", equalTo(true))
        .body("station.id", equalTo(there.toString()))
        .body("station.nameZh", equalTo("测试站"));
  }

  @Test
  void those_who_wait_can_book_once_their_community_is_covered() {
    move(tag(), null).statusCode(200);
    var resident = world.aResident();
    waits(resident).statusCode(200);
    move(tag(), there).statusCode(200);

    waits(resident).statusCode(409).body("code", equalTo("community-covered"));
    var settled = world.aResidentIn(community);
    assertThat(world.aPickupOf(settled)).isNotNull();
  }

  @Test
  void pickups_that_are_booked_keep_their_station() {
    var pickup = world.aPickupOf(world.aResidentIn(community));

    move(tag(), there).statusCode(200);

    var station =
        world.one(
            "select station_id from booking.pickup where id = $1",
            Tuple.of(pickup),
            row -> row.getUUID(0));
    assertThat(station).isEqualTo(here);
    assertThat(stationOfNewPickup()).isEqualTo(there);
  }

  @Test
  void a_refused_change_changes_nothing() {
    var tag = tag();

    move(tag, UUID.randomUUID()).statusCode(404).body("code", equalTo("station-not-found"));

    assertThat(tag()).isEqualTo(tag);
    assertThat(station()).isEqualTo(here.toString());
    assertThat(edits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1", "W/\"1\"", "\"one\"", "*", "\"\"", "\"1\", \"2\""})
  void a_tag_that_nobody_gave_out_writes_nothing(String tag) {
    var code = move(tag, there).extract().statusCode();

    assertThat(code).isIn(400, 412);
    assertThat(station()).isEqualTo(here.toString());
  }

  @Test
  void a_body_that_is_none_is_refused() {
    for (var body : List.of("[]", "{\"stationId\": \"here\"}", "{\"station\": null}", "\"\"")) {
      administrator
          .given()
          .header("If-Match", tag())
          .body(body)
          .put("/api/v1/communities/{id}", community)
          .then()
          .statusCode(400);
    }
    assertThat(station()).isEqualTo(here.toString());
  }

  @Test
  void nobody_but_administrators_reads_or_writes() {
    for (var other :
        List.of(
            world.aResident(),
            world.aCollectorOf(here),
            world.aKeeperOf(here),
            world.aDispatcher(),
            world.aFinanceOfficer())) {
      other.given().get("/api/v1/communities/{id}", community).then().statusCode(403);
      other
          .given()
          .header("If-Match", "\"1\"")
          .body(Map.of("stationId", there))
          .put("/api/v1/communities/{id}", community)
          .then()
          .statusCode(403);
    }
    given().get("/api/v1/communities/{id}", community).then().statusCode(401);
  }

  @Test
  void what_is_not_there_is_not_found() {
    administrator
        .given()
        .get("/api/v1/communities/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("community-not-found"));
    administrator
        .given()
        .get("/api/v1/stations/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("station-not-found"));
  }

  // Sentences.

  private String tag() {
    return administrator
        .given()
        .get("/api/v1/communities/{id}", community)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  private ValidatableResponse move(String tag, @Nullable UUID station) {
    var body = new HashMap<String, @Nullable Object>();
    body.put("stationId", station);
    return administrator
        .given()
        .header("If-Match", tag)
        .body(body)
        .put("/api/v1/communities/{id}", community)
        .then();
  }

  private ValidatableResponse coverage() {
    return given().get("/api/v1/coverage?communityId=" + community).then().statusCode(200);
  }

  private ValidatableResponse waits(Actor resident) {
    return resident
        .given()
        .body(Map.of("communityId", community))
        .put("/api/v1/coverage-requests/{id}", UUID.randomUUID())
        .then();
  }

  private UUID stationOfNewPickup() {
    return world.one(
        "select station_id from booking.pickup where id = $1",
        Tuple.of(world.aPickupOf(world.aResidentIn(community))),
        row -> row.getUUID(0));
  }

  private String station() {
    return world.one(
        "select station_id::text from area.community where id = $1",
        Tuple.of(community),
        row -> row.getString(0));
  }

  private List<String> edits() {
    return List.of(
        world.one(
            """
            select coalesce(array_agg(before || ' > ' || after order by id), '{}')
            from area.edit where subject_id = $1 and subject_kind = 'community' and person_id = $2
            """,
            Tuple.of(community, administrator.id()),
            row -> row.getArrayOfStrings(0)));
  }
}
