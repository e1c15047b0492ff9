package city.liangwang.statistics;

import static city.liangwang.statistics.Day.LOWER;
import static city.liangwang.statistics.Day.UPPER;
import static city.liangwang.statistics.Day.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import city.liangwang.collection.DoorWeighed;
import city.liangwang.platform.outbox.Event;
import city.liangwang.platform.outbox.EventDelivery;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events come in batches, in several lines at once. The figures do not know. */
@QuarkusTest
class BatchCountingTest {

  @Inject Events events;
  @Inject World world;
  @Inject EventDelivery delivery;

  private final Day day = Events.aDay();

  private JsonPath figures() {
    return given()
        .queryParam("day", day.date.toString())
        .get("/api/v1/public/figures")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private long sum(String column, String table) {
    return world.one(
        "select coalesce(sum(%s), 0)::bigint from statistics.%s where day = $1 and generation = (select generation from statistics.live)"
            .formatted(column, table),
        Tuple.of(day.date),
        row -> row.getLong(0));
  }

  @Test
  void one_batch_is_the_same_as_one_after_the_other() {
    var household = UUID.randomUUID();
    var weighed =
        List.of(
            day.weighedOf(household, line("P1", 1_000, 55), line("MIX", 10, 0)),
            day.weighedOf(household, line("P1", 2_000, 110)),
            day.weighed(line("P1", 3_000, 165)));
    weighed.forEach(events::happen);
    var one = new Day(day.date.plusDays(500), day.community, UPPER);
    events.happen(
        Stream.of(
                one.weighedOf(household, line("P1", 1_000, 55), line("MIX", 10, 0)),
                one.weighedOf(household, line("P1", 2_000, 110)),
                one.weighed(line("P1", 3_000, 165)))
            .toArray(Event[]::new));
    var together =
        given()
            .queryParam("day", one.date.toString())
            .get("/api/v1/public/figures")
            .then()
            .extract()
            .jsonPath();
    for (var figure :
        List.of(
            "households",
            "paidFen",
            "stages.grams",
            "stages.records",
            "materials.grams",
            "carbon.co2eGrams",
            "districts.households")) {
      assertThat(together.<Object>get(figure)).as(figure).isEqualTo(figures().get(figure));
    }
  }

  @Test
  void a_weighing_and_what_undoes_it_in_one_batch_leave_nothing() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    events.happen(weighed, day.corrected(weighed));
    assertThat(figures().getLong("households")).isZero();
    assertThat(figures().getLong("stages[0].grams")).isZero();
    assertThat(figures().getLong("stages[0].records")).isZero();
  }

  @Test
  void a_household_is_one_in_whatever_lines_its_weighings_queue() {
    var household = UUID.randomUUID();
    var weighed =
        Stream.generate(() -> day.weighedOf(household, line("P1", 100, 5)))
            .limit(40)
            .toArray(Event[]::new);
    events.happen(weighed);
    assertThat(figures().getLong("households")).isEqualTo(1);
    assertThat(figures().getLong("stages[0].records")).isEqualTo(40);
    assertThat(sum("weighings", "household_day")).isEqualTo(40);
  }

  @Test
  void a_household_that_is_corrected_away_and_comes_again_is_one() {
    var household = UUID.randomUUID();
    var first = day.weighedOf(household, line("P1", 100, 5));
    var second = day.weighedOf(household, line("P1", 100, 5));
    events.happen(first, day.corrected(first));
    events.happen(second);
    assertThat(figures().getLong("households")).isEqualTo(1);
    assertThat(sum("households", "participation")).isEqualTo(1);
  }

  @Test
  void copies_that_count_the_same_households_at_the_same_time_do_not_stop_each_other() {
    var random = new Random(5);
    var households = Stream.generate(UUID::randomUUID).limit(12).toList();
    var weighed = new ArrayList<DoorWeighed>();
    for (var i = 0; i < 300; i++) {
      weighed.add(
          day.weighedOf(households.get(random.nextInt(households.size())), line("P1", 10, 1)));
    }
    AtOnce.eight(
        caller -> {
          var part =
              weighed.stream()
                  .filter(one -> weighed.indexOf(one) % 8 == caller)
                  .toArray(Event[]::new);
          events.happen(part);
          delivery.drain().await().indefinitely();
          return caller;
        });
    assertThat(figures().getLong("households"))
        .isEqualTo(weighed.stream().map(DoorWeighed::householdId).distinct().count());
    assertThat(figures().getLong("stages[0].grams")).isEqualTo(3_000);
    assertThat(figures().getLong("stages[0].records")).isEqualTo(300);
    assertThat(sum("weighings", "household_day")).isEqualTo(300);
    // Nobody was chosen to give way: no event of this test ever had to wait for another attempt.
    assertThat(
            world.<Long>one(
                "select count(*) from platform.event_held where aggregate_id = any($1)",
                Tuple.of(weighed.stream().map(DoorWeighed::weighingId).toArray(UUID[]::new)),
                row -> row.getLong(0)))
        .isZero();
  }

  @Test
  void totals_cells_and_facts_are_three_views_of_the_same_grams() {
    var lower = day.in(LOWER);
    var random = new Random(6);
    var all = new ArrayList<Event>();
    for (var i = 0; i < 50; i++) {
      var where = i % 2 == 0 ? day : lower;
      var weighed =
          where.weighed(
              line("P1", 1 + random.nextInt(9_999), random.nextInt(99)),
              line("MIX", 1 + random.nextInt(9_999), random.nextInt(99)));
      all.add(weighed);
      if (i % 5 == 0) {
        all.add(where.corrected(weighed, line("M1", 1 + random.nextInt(9_999), 3)));
      }
      var handover = where.handedOver("P1", 1 + random.nextInt(9_999), weighed);
      all.add(handover);
      if (i % 7 == 0) {
        all.add(where.reversed(handover));
      }
    }
    events.happen(all.toArray(Event[]::new));
    for (var column : List.of("grams", "difference_grams", "fen", "records")) {
      var ofFacts = sum(column, "fact");
      assertThat(sum(column, "cell")).as(column).isEqualTo(ofFacts);
      assertThat(sum(column, "total")).as(column).isEqualTo(ofFacts);
    }
    assertThat(sum("co2e_grams", "cell")).isEqualTo(sum("co2e_grams", "total")).isPositive();
    assertThat(sum("households", "participation"))
        .isEqualTo(
            world.<Long>one(
                "select count(*) from statistics.household_day where day = $1 and weighings > 0 and generation = (select generation from statistics.live)",
                Tuple.of(day.date),
                row -> row.getLong(0)));
  }

  @Test
  void everything_delivered_once_more_adds_nothing() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    var handover = day.handedOver("P1", 990, weighed);
    var trip = day.loaded(handover);
    var intake = day.received(trip, 985);
    var run = day.sorted("P1", 5, 1, intake);
    var outbound = day.shipped(run);
    var all =
        new Event[] {weighed, handover, trip, intake, run, outbound, day.confirmed(outbound, 970)};
    events.happen(all);
    var before =
        List.of(
            sum("grams", "fact"),
            sum("grams", "cell"),
            sum("grams", "total"),
            sum("co2e_grams", "total"),
            sum("weighings", "household_day"));
    events.deliverAgain(all);
    events.deliverAgain(all);
    assertThat(
            List.of(
                sum("grams", "fact"),
                sum("grams", "cell"),
                sum("grams", "total"),
                sum("co2e_grams", "total"),
                sum("weighings", "household_day")))
        .isEqualTo(before);
    world
        .aStatistician()
        .given()
        .get("/api/v1/figures/records/outbound/" + outbound.outboundId() + "/sources")
        .then()
        .statusCode(200)
        .body("items.kind", contains("handover", "intake", "lot", "run", "trip", "weighing"));
  }

  @Test
  void what_is_loaded_unloaded_and_loaded_again_in_one_batch_is_loaded() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    var handover = day.handedOver("P1", 1_000, weighed);
    var trip = day.loaded(handover);
    var intake = day.received(trip, 1_000);
    events.happen(weighed, handover, trip, day.unloaded(trip), trip, intake);
    world
        .aStatistician()
        .given()
        .get("/api/v1/figures/records/intake/" + intake.intakeId() + "/sources")
        .then()
        .statusCode(200)
        .body("items.kind", contains("handover", "trip", "weighing"));
  }
}
