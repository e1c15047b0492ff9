package city.liangwang.dispatch.web;

import static city.liangwang.dispatch.web.Work.assign;
import static city.liangwang.dispatch.web.Work.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.dispatch.app.DispatchConfig;
import city.liangwang.dispatch.spi.LivePosition;
import city.liangwang.dispatch.spi.LivePositions;
import city.liangwang.shared.GeoPoint;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is the best one for a job, and why. */
@QuarkusTest
class BestCollectorTest {

  @Inject World world;
  @Inject LivePositions positions;
  @Inject DispatchConfig config;

  private UUID station = new UUID(0, 0);
  private Actor keeper;

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(50);
    keeper = world.aKeeperOf(station);
  }

  @Test
  void a_position_that_is_too_old_says_nothing() {
    var near = world.aCollectorOnShift(station);
    var far = world.aCollectorOnShift(station);
    seen(near, 0.001, config.positionAge().plusMinutes(1));
    seen(far, 0.05, Duration.ZERO);

    assign(keeper, aPickup(), null)
        .statusCode(200)
        .body("collectorId", equalTo(far.id().toString()))
        .body("reasonCode", equalTo("nearest"))
        .body("candidates.distanceMetres", contains(5560, null));
  }

  @Test
  void a_position_that_is_almost_too_old_still_counts() {
    var near = world.aCollectorOnShift(station);
    var far = world.aCollectorOnShift(station);
    seen(near, 0.001, config.positionAge().minusMinutes(1));
    seen(far, 0.05, Duration.ZERO);

    assign(keeper, aPickup(), null).body("collectorId", equalTo(near.id().toString()));
  }

  @Test
  void the_phone_s_own_coordinates_are_understood() {
    var inWgs84 = world.aCollectorOf(station);
    var inGcj02 = world.aCollectorOf(station);
    var shift = world.clockIn(inWgs84, station);
    var other = world.clockIn(inGcj02, station);
    var at = placeOfStation();
    // In China the same degrees mean places some hundred metres apart.
    report(inWgs84, shift, place(at, "WGS84")).statusCode(204);
    report(inGcj02, other, place(at, "GCJ02")).statusCode(204);

    var metres =
        assign(keeper, aPickup(), null)
            .statusCode(200)
            .body("collectorId", equalTo(inWgs84.id().toString()))
            .extract()
            .<List<Integer>>path("candidates.distanceMetres");

    assertThat(metres.get(0)).isZero();
    assertThat(metres.get(1)).isBetween(50, 1_000);
  }

  @Test
  void who_holds_fewer_jobs_goes_before_who_holds_more() {
    var busy = world.aCollectorOnShift(station);
    var idle = world.aCollectorOnShift(station);
    world.aPickupClaimedBy(busy, aResident());

    assign(keeper, aPickup(), null)
        .body("collectorId", equalTo(idle.id().toString()))
        .body("reasonCode", equalTo("fewest-open-jobs"))
        .body("candidates.openJobs", contains(0, 1));
  }

  @Test
  void at_the_same_load_who_got_fewer_jobs_today_goes() {
    var tired = world.aCollectorOnShift(station);
    var fresh = world.aCollectorOnShift(station);
    var done = world.aPickupClaimedBy(tired, aResident());
    Work.act(tired, done, "returns", UUID.randomUUID(), Map.of("reasonCode", "other"))
        .statusCode(200);

    assign(keeper, aPickup(), null)
        .body("collectorId", equalTo(fresh.id().toString()))
        .body("reasonCode", equalTo("fewest-jobs-today"))
        .body("candidates.jobsToday", contains(0, 1));
  }

  @Test
  void among_equals_the_answer_says_that_nothing_decided() {
    world.aCollectorOnShift(station);
    world.aCollectorOnShift(station);

    assign(keeper, aPickup(), null)
        .body("reasonCode", equalTo("all-equal"))
        .body("distanceMetres", nullValue());
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  private UUID aPickup() {
    return world.aPickupOf(aResident());
  }

  /** So many degrees north of the station, so long ago. */
  private void seen(Actor collector, double degreesNorth, Duration ago) {
    var at = placeOfStation();
    positions
        .put(
            collector.id(),
            new LivePosition(new GeoPoint(at[0] + degreesNorth, at[1]), Instant.now().minus(ago)))
        .await()
        .indefinitely();
  }

  private double[] placeOfStation() {
    return world.one(
        "select latitude, longitude from area.station where id = $1",
        Tuple.of(station),
        row -> new double[] {row.getDouble(0), row.getDouble(1)});
  }

  private static Map<String, Object> place(double[] at, String system) {
    return Map.of("latitude", at[0], "longitude", at[1], "system", system);
  }
}
