package city.liangwang.statistics;

import static city.liangwang.statistics.Day.UPPER;
import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.liangwang.collection.DoorWeighed;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TraceTest {

  @Inject Events events;
  @Inject World world;

  private final Day day = Events.aDay();

  private static ValidatableResponse trace(Actor actor, UUID weighingId) {
    return actor.given().get("/api/v1/traces/" + weighingId).then();
  }

  private DoorWeighed weighedAt(Resident resident) {
    return day.weighedFor(world.aPickupOf(resident), resident.householdId(), line("P1", 1_000, 55));
  }

  @Test
  void a_resident_follows_the_own_bag_to_the_recycler() {
    var resident = world.aResidentWithAnAddress();
    var weighed = weighedAt(resident);
    var handover = day.handedOver("P1", 990, weighed);
    var trip = day.loaded(handover);
    var intake = day.received(trip, 990);
    var run = day.sorted("P1", 10, 0, intake);
    events.happen(weighed, handover, trip, intake, run, day.shipped(run));

    var answer =
        trace(resident.actor(), weighed.weighingId())
            .statusCode(200)
            .body("lines.materialCode", contains("P1"))
            .body("lines.nameEn", contains("Cardboard"))
            .body("lines.grams", contains(1_000))
            .body("communityNameZh", not(empty()))
            .body("steps.findAll { it.at != null }.size()", equalTo(4))
            .body("steps.find { it.kind == 'outbound' }.batchGrams", equalTo(980))
            .extract()
            .asString();
    assertThat(answer)
        .doesNotContain(resident.householdId().toString())
        .doesNotContain(resident.phone())
        .doesNotContain("单元");
  }

  @Test
  void a_bag_that_has_not_left_the_door_has_no_steps_yet() {
    var resident = world.aResidentWithAnAddress();
    var weighed = weighedAt(resident);
    events.happen(weighed);
    trace(resident.actor(), weighed.weighingId()).statusCode(200).body("steps", empty());
  }

  @Test
  void nobody_follows_the_bag_of_somebody_else() {
    var resident = world.aResidentWithAnAddress();
    var weighed = weighedAt(resident);
    events.happen(weighed);
    trace(world.aResident(), weighed.weighingId())
        .statusCode(404)
        .body("code", equalTo("trace-not-found"));
    trace(world.aCollectorOf(resident.stationId()), weighed.weighingId()).statusCode(403);
    trace(resident.actor(), UUID.randomUUID()).statusCode(404);
    RestAssured.given().get("/api/v1/traces/" + weighed.weighingId()).then().statusCode(401);
  }

  @Test
  void a_statistician_follows_the_bags_of_the_own_district() {
    var resident = world.aResidentWithAnAddress();
    var weighed = weighedAt(resident);
    events.happen(weighed);
    var division =
        world.one(
            "select division_code from booking.pickup where id = $1",
            io.vertx.mutiny.sqlclient.Tuple.of(weighed.pickupId()),
            row -> row.getString(0));
    var other = division.equals(UPPER) ? Day.LOWER : UPPER;
    trace(world.aStatistician(), weighed.weighingId()).statusCode(200);
    trace(world.aStatisticianOfDivision(division), weighed.weighingId()).statusCode(200);
    trace(world.aStatisticianOfDivision(other), weighed.weighingId()).statusCode(404);
  }
}
