package city.liangwang.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who lists which pickups. */
@QuarkusTest
class PickupScopeTest {

  @Inject World world;

  @Test
  void a_resident_lists_the_own_pickups_page_by_page_the_last_booked_first() {
    var resident = world.aResidentWithAnAddress();
    var first = world.aPickupOf(resident).toString();
    var second = world.aPickupOf(resident).toString();
    var third = world.aPickupOf(resident).toString();

    var page =
        resident
            .given()
            .queryParam("size", 2)
            .get("/api/v1/pickups")
            .then()
            .statusCode(200)
            .extract();

    assertThat(page.<List<String>>path("items.id")).containsExactly(third, second);
    resident
        .given()
        .queryParam("size", 2)
        .queryParam("cursor", page.<String>path("next"))
        .get("/api/v1/pickups")
        .then()
        .body("items.id", contains(first))
        .body("next", nullValue());
    resident
        .given()
        .queryParam("state", "WEIGHED")
        .get("/api/v1/pickups")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void a_list_refuses_cursors_and_states_that_it_did_not_make() {
    var resident = world.aResidentWithAnAddress();

    resident
        .given()
        .queryParam("cursor", "bm9uc2Vuc2U")
        .get("/api/v1/pickups")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    resident
        .given()
        .queryParam("cursor", city.liangwang.platform.paging.Cursor.of("then", "there").encoded())
        .get("/api/v1/pickups")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    resident.given().queryParam("state", "LOST").get("/api/v1/pickups").then().statusCode(400);
    resident.given().queryParam("station", "here").get("/api/v1/pickups").then().statusCode(400);
    resident.given().queryParam("size", 501).get("/api/v1/pickups").then().statusCode(400);
  }

  @Test
  void staff_list_what_is_within_their_scope() {
    var station = world.aStationWithPlaces(5);
    var resident = world.aResidentIn(world.aCommunityServedBy(station));
    var own = world.aPickupOf(resident).toString();
    var elsewhere = world.aPickupOf(world.aResidentWithAnAddress()).toString();
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));

    world.aKeeperOf(station).given().get("/api/v1/pickups").then().body("items.id", contains(own));
    world
        .aCollectorOf(station)
        .given()
        .get("/api/v1/pickups")
        .then()
        .body("items.id", contains(own));
    world
        .aDispatcherOfDivision(division)
        .given()
        .queryParam("station", station.toString())
        .get("/api/v1/pickups")
        .then()
        .body("items.id", contains(own));
    world
        .aDispatcher()
        .given()
        .queryParam("size", 500)
        .queryParam("state", "BOOKED")
        .get("/api/v1/pickups")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(elsewhere));
    world
        .aDispatcherOfDivision(otherThan(division))
        .given()
        .queryParam("size", 500)
        .get("/api/v1/pickups")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(own)));
    world
        .aDispatcherOfDivision(otherThan(division))
        .given()
        .queryParam("station", station.toString())
        .get("/api/v1/pickups")
        .then()
        .statusCode(403);
    world
        .aKeeperOf(world.aStation())
        .given()
        .queryParam("station", station.toString())
        .get("/api/v1/pickups")
        .then()
        .statusCode(403);
  }

  // Sentences.

  private static String otherThan(String division) {
    return division.equals("990101") ? "990102" : "990101";
  }
}
