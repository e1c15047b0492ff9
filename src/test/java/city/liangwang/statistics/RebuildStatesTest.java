package city.liangwang.statistics;

import static city.liangwang.statistics.Day.line;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import city.liangwang.booking.PickupState;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A rebuild that is started, repeated, refused, interrupted and done. */
@QuarkusTest
class RebuildStatesTest {

  @Inject Events events;
  @Inject World world;
  @Inject Pool pool;

  private final Day day = Events.aDay();

  private static ValidatableResponse start(Actor actor, UUID id) {
    return actor.given().put("/api/v1/statistics/rebuilds/{id}", id).then();
  }

  private static ValidatableResponse look(Actor actor, UUID id) {
    return actor.given().get("/api/v1/statistics/rebuilds/{id}", id).then();
  }

  private static void awaitDone(Actor actor, UUID id) {
    await()
        .atMost(120, SECONDS)
        .until(() -> look(actor, id).statusCode(200).extract().path("state").equals("done"));
  }

  private long count(String sql) {
    return world.one(sql, Tuple.tuple(), row -> row.getLong(0));
  }

  private long live() {
    return count("select generation from statistics.live");
  }

  private void run(String sql) {
    pool.query(sql).execute().await().indefinitely();
  }

  @Test
  void eight_at_once_are_one_rebuild() {
    events.happen(day.weighed(line("P1", 1_000, 55)));
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    var before = live();
    var statuses = AtOnce.eight(any -> start(administrator, id).extract().statusCode());
    assertThat(statuses).containsOnly(200);
    awaitDone(administrator, id);
    assertThat(live()).isEqualTo(before + 1);
    assertThat(
            world.<Long>one(
                "select count(*) from statistics.rebuild where id = $1",
                Tuple.of(id),
                row -> row.getLong(0)))
        .isEqualTo(1);
  }

  @Test
  void of_eight_that_are_started_at_once_one_runs_and_all_end() {
    var administrator = world.anAdministrator();
    var statuses =
        AtOnce.eight(
            any -> {
              var id = UUID.randomUUID();
              var answer = start(administrator, id);
              if (answer.extract().statusCode() == 200) {
                awaitDone(administrator, id);
              } else {
                answer.body("code", equalTo("rebuild-running"));
              }
              return answer.extract().statusCode();
            });
    assertThat(statuses).contains(200).isSubsetOf(200, 409);
    assertThat(count("select count(*) from statistics.rebuild where state = 'running'")).isZero();
  }

  @Test
  void a_rebuild_that_is_done_is_not_done_again() {
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    start(administrator, id).statusCode(200);
    awaitDone(administrator, id);
    var generation = live();
    var finished = look(administrator, id).extract().<String>path("finishedAt");
    start(administrator, id)
        .statusCode(200)
        .body("state", equalTo("done"))
        .body("finishedAt", equalTo(finished));
    assertThat(live()).isEqualTo(generation);
  }

  @Test
  void its_progress_says_when_it_began_and_ended_and_how_far_it_came() {
    events.happen(day.weighed(line("P1", 1_000, 55)));
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    start(administrator, id)
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("startedAt", notNullValue());
    awaitDone(administrator, id);
    var done = look(administrator, id).extract().jsonPath();
    assertThat(Instant.parse(done.getString("finishedAt")))
        .isAfterOrEqualTo(Instant.parse(done.getString("startedAt")));
    assertThat(done.getLong("position")).isGreaterThanOrEqualTo(done.getLong("horizon"));
    assertThat(done.getLong("events")).isPositive();
  }

  @Test
  void while_another_one_runs_none_is_started_and_an_interrupted_one_goes_on() {
    // As if the application had stopped in the middle of it.
    var administrator = world.anAdministrator();
    var interrupted = UUID.randomUUID();
    start(administrator, interrupted).statusCode(200);
    awaitDone(administrator, interrupted);
    run(
        """
        with again as (
          insert into statistics.generation (number)
          select max(number) + 1 from statistics.generation returning number)
        update statistics.rebuild set state = 'running', finished_at = null, position = 0,
          horizon = 0, events = 0, generation = (select number from again)
        where id = '%s'
        """
            .formatted(interrupted));
    var weighed = day.weighed(line("P1", 1_000, 55));
    events.happen(weighed, day.moved(weighed.pickupId(), null, PickupState.BOOKED));

    start(administrator, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("rebuild-running"));
    look(administrator, interrupted).body("state", equalTo("running"));

    start(administrator, interrupted).statusCode(200);
    awaitDone(administrator, interrupted);
    var page =
        RestAssured.given()
            .queryParam("day", day.date.toString())
            .get("/api/v1/public/figures")
            .jsonPath();
    assertThat(page.getLong("stages[0].grams")).isEqualTo(1_000);
    assertThat(page.getLong("pickups.booked")).isEqualTo(1);
    assertThat(page.getLong("households")).isEqualTo(1);
  }

  @Test
  void after_the_switch_events_are_counted_into_what_is_read() {
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    events.happen(day.weighed(line("P1", 1_000, 55)));
    start(administrator, id).statusCode(200);
    awaitDone(administrator, id);
    events.happen(day.weighed(line("P1", 500, 28)));
    assertThat(
            RestAssured.given()
                .queryParam("day", day.date.toString())
                .get("/api/v1/public/figures")
                .jsonPath()
                .getLong("stages[0].grams"))
        .isEqualTo(1_500);
  }

  @Test
  void claims_outlive_a_rebuild_whatever_the_factors_say_today() {
    var weighed = day.weighed(line("P1", 10_000, 550));
    events.happen(weighed);
    var before = claims(weighed.weighingId());
    assertThat(before).isEqualTo("TT-1 1235");
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    start(administrator, id).statusCode(200);
    awaitDone(administrator, id);
    assertThat(claims(weighed.weighingId())).isEqualTo(before);
  }

  private String claims(UUID weighing) {
    return world.one(
        """
        select string_agg(factor_set || ' ' || co2e_grams, ';')
        from statistics.carbon_result join platform.event on event.id = carbon_result.event_id
        where aggregate_id = $1
        """,
        Tuple.of(weighing),
        row -> row.getString(0));
  }

  @Test
  void who_may_not_rebuild_starts_nothing() {
    var before = count("select count(*) from statistics.rebuild");
    for (var stranger :
        new Actor[] {
          world.aResident(),
          world.aDispatcher(),
          world.aFinanceOfficer(),
          world.aKeeperOf(world.aStation()),
          world.aStatisticianOfDivision(Day.LOWER)
        }) {
      start(stranger, UUID.randomUUID()).statusCode(403);
    }
    RestAssured.given()
        .put("/api/v1/statistics/rebuilds/" + UUID.randomUUID())
        .then()
        .statusCode(401);
    assertThat(count("select count(*) from statistics.rebuild")).isEqualTo(before);
  }
}
