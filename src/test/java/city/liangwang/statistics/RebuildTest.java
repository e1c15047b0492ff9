package city.liangwang.statistics;

import static city.liangwang.statistics.Day.LOWER;
import static city.liangwang.statistics.Day.UPPER;
import static city.liangwang.statistics.Day.line;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import city.liangwang.booking.PickupState;
import city.liangwang.platform.outbox.Event;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildTest {

  @Inject Events events;
  @Inject World world;
  @Inject Pool pool;

  private final Day day = Events.aDay();

  private void rebuild() {
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    administrator
        .given()
        .put("/api/v1/statistics/rebuilds/" + id)
        .then()
        .statusCode(200)
        .body("state", anyOf(equalTo("running"), equalTo("done")));
    awaitDone(administrator, id);
  }

  private static void awaitDone(Actor administrator, UUID id) {
    await().atMost(120, SECONDS).until(() -> state(administrator, id).equals("done"));
    administrator
        .given()
        .get("/api/v1/statistics/rebuilds/" + id)
        .then()
        .body("events", greaterThan(0))
        .body("position", greaterThan(0));
  }

  private static String state(Actor administrator, UUID id) {
    return administrator
        .given()
        .get("/api/v1/statistics/rebuilds/" + id)
        .then()
        .statusCode(200)
        .extract()
        .path("state");
  }

  private Map<String, Object> page() {
    return RestAssured.given()
        .queryParam("day", day.date.toString())
        .get("/api/v1/public/figures")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("");
  }

  private String figures(String path) {
    return world
        .aStatistician()
        .given()
        .queryParam("from", day.date.toString())
        .queryParam("to", day.date.toString())
        .queryParam("groupBy", "community")
        .queryParam("size", 500)
        .get("/api/v1/figures" + path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private List<Event> aBusyDay(long seed) {
    var random = new Random(seed);
    var happened = new ArrayList<Event>();
    // A household lives in one community.
    var below = day.in(LOWER);
    var upper = List.of(UUID.randomUUID(), UUID.randomUUID());
    var lower = List.of(UUID.randomUUID(), UUID.randomUUID());
    for (var i = 0; i < 40; i++) {
      var where = i % 3 == 0 ? below : day;
      var household = (i % 3 == 0 ? lower : upper).get(random.nextInt(2));
      var pickup = UUID.randomUUID();
      var weighed =
          where.weighedFor(
              pickup, household, line("P1", 1 + random.nextInt(50_000), random.nextInt(999)));
      happened.add(where.moved(pickup, null, PickupState.BOOKED));
      happened.add(where.moved(pickup, PickupState.BOOKED, PickupState.ASSIGNED));
      happened.add(weighed);
      if (random.nextInt(4) == 0) {
        happened.add(where.corrected(weighed, line("MIX", 1 + random.nextInt(50_000), 7)));
      }
      if (random.nextInt(8) == 0) {
        happened.add(where.corrected(weighed));
        continue;
      }
      var handover = where.handedOver("P1", 1 + random.nextInt(50_000), weighed);
      happened.add(handover);
      if (random.nextInt(5) == 0) {
        happened.add(where.reversed(handover));
        continue;
      }
      var trip = where.loaded(handover);
      var intake = where.received(trip, 10 + random.nextInt(50_000));
      var run = where.sorted("P1", random.nextInt(5), random.nextInt(5), intake);
      var outbound = where.shipped(run);
      happened.addAll(List.of(trip, intake, run, outbound));
      happened.add(where.confirmed(outbound, random.nextInt(50_000)));
    }
    return happened;
  }

  @Test
  void a_rebuild_gives_the_same_figures_to_the_gram() {
    events.happen(aBusyDay(20261123).toArray(Event[]::new));
    var before = page();
    var figuresBefore = figures("");
    var recordsBefore = figures("/records");
    assertThat(before.toString()).contains(UPPER);

    rebuild();

    await().pollDelay(1_100, java.util.concurrent.TimeUnit.MILLISECONDS).until(() -> true);
    assertThat(page()).isEqualTo(before);
    assertThat(figures("")).isEqualTo(figuresBefore);
    assertThat(figures("/records")).isEqualTo(recordsBefore);
  }

  @Test
  void events_that_come_meanwhile_are_neither_lost_nor_counted_twice() throws Exception {
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    var writer =
        new Thread(
            () -> {
              for (var i = 0; i < 60; i++) {
                events.happen(day.weighed(line("P1", 1_000, 55)));
              }
            });
    writer.start();
    administrator.given().put("/api/v1/statistics/rebuilds/" + id).then().statusCode(200);
    awaitDone(administrator, id);
    writer.join();
    await().pollDelay(1_100, java.util.concurrent.TimeUnit.MILLISECONDS).until(() -> true);
    assertThat(
            RestAssured.given()
                .queryParam("day", day.date.toString())
                .get("/api/v1/public/figures")
                .jsonPath()
                .getLong("stages[0].grams"))
        .isEqualTo(60_000);
    assertThat(
            RestAssured.given()
                .queryParam("day", day.date.toString())
                .get("/api/v1/public/figures")
                .jsonPath()
                .getLong("households"))
        .isEqualTo(60);
  }

  @Test
  void the_former_generation_is_thrown_away() {
    events.happen(day.weighed(line("P1", 1_000, 55)));
    rebuild();
    await()
        .atMost(30, SECONDS)
        .until(
            () ->
                world.one(
                        "select count(*) from statistics.fact where generation <> (select generation from statistics.live)",
                        io.vertx.mutiny.sqlclient.Tuple.tuple(),
                        row -> row.getLong(0))
                    == 0);
  }

  @Test
  void a_rebuild_is_for_who_answers_for_the_whole_city_and_is_the_same_when_repeated() {
    events.happen(day.weighed(line("P1", 1_000, 55)));
    var id = UUID.randomUUID();
    world
        .aStatisticianOfDivision(UPPER)
        .given()
        .put("/api/v1/statistics/rebuilds/" + id)
        .then()
        .statusCode(403);
    world.aDispatcher().given().put("/api/v1/statistics/rebuilds/" + id).then().statusCode(403);
    var statistician = world.aStatistician();
    statistician.given().put("/api/v1/statistics/rebuilds/" + id).then().statusCode(200);
    statistician.given().put("/api/v1/statistics/rebuilds/" + id).then().statusCode(200);
    world
        .anAdministrator()
        .given()
        .put("/api/v1/statistics/rebuilds/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    awaitDone(statistician, id);
    statistician
        .given()
        .get("/api/v1/statistics/rebuilds/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("rebuild-not-found"));
  }
}
