package city.liangwang.custody.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.Trips;
import city.liangwang.custody.Trips.Arrived;
import city.liangwang.shared.MassLine;
import city.liangwang.shared.Problem;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import city.liangwang.testing.Yard.Truck;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the centre may do with a truck, through the facade. */
@QuarkusTest
class TakenInTest {

  @Inject Trips trips;
  @Inject Pool pool;
  @Inject World world;
  @Inject Yard yard;

  private final UUID intake = UUID.randomUUID();
  private final UUID clerk = UUID.randomUUID();

  private Arrived takeIn(UUID trip) {
    return pool.withTransaction(tx -> trips.takeIn(tx, trip, intake, clerk)).await().indefinitely();
  }

  private void putBack(UUID trip) {
    pool.withTransaction(tx -> trips.putBack(tx, trip, clerk, "皮重读错")).await().indefinitely();
  }

  private String stateOf(Truck truck) {
    return world.one(
        "select state || ' ' || coalesce(intake_id::text, '-') from custody.trip where id = $1",
        Tuple.of(truck.tripId()),
        row -> row.getString(0));
  }

  private static void refused(CustodyProblem type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void a_truck_that_is_taken_in_tells_its_manifest_by_material() {
    var truck = yard.aTruckWith(Map.of("P1", 700L, "MIX", 300L));
    var arrived = takeIn(truck.tripId());
    assertThat(arrived.manifest())
        .containsExactly(new MassLine("MIX", 300), new MassLine("P1", 700));
    assertThat(arrived.stationId()).isEqualTo(truck.stationId());
    assertThat(arrived.centreId()).isEqualTo(world.aCentre());
    assertThat(stateOf(truck)).isEqualTo("TAKEN_IN " + intake);
  }

  @Test
  void a_truck_is_taken_in_once_until_it_is_put_back() {
    var truck = yard.aTruckWith(Map.of("MIX", 300L));
    takeIn(truck.tripId());
    refused(CustodyProblem.TRIP_STATE, () -> takeIn(truck.tripId()));
    putBack(truck.tripId());
    assertThat(stateOf(truck)).isEqualTo("ARRIVED -");
    assertThat(takeIn(truck.tripId()).manifest()).containsExactly(new MassLine("MIX", 300));
  }

  @Test
  void a_truck_that_is_not_taken_in_is_not_put_back() {
    var truck = yard.aTruckWith(Map.of("MIX", 300L));
    refused(CustodyProblem.TRIP_STATE, () -> putBack(truck.tripId()));
  }

  @Test
  void a_truck_that_has_not_arrived_or_never_was_is_not_taken_in() {
    var planned = yard.aTripAt(world.aStation(), world.aCentre(), UUID.randomUUID(), Instant.now());
    refused(CustodyProblem.TRIP_STATE, () -> takeIn(planned));
    refused(CustodyProblem.TRIP_NOT_FOUND, () -> takeIn(UUID.randomUUID()));
    refused(CustodyProblem.TRIP_NOT_FOUND, () -> putBack(UUID.randomUUID()));
  }

  @Test
  void who_put_a_load_back_and_why_stays_in_the_trips_history() {
    var truck = yard.aTruckWith(Map.of("MIX", 300L));
    takeIn(truck.tripId());
    putBack(truck.tripId());
    var last =
        world.one(
            """
            select from_state || '>' || to_state || ' ' || reason || ' ' || person_id
            from custody.trip_step where trip_id = $1 order by number desc limit 1
            """,
            Tuple.of(truck.tripId()),
            row -> row.getString(0));
    assertThat(last).isEqualTo("TAKEN_IN>ARRIVED 皮重读错 " + clerk);
  }

  @Test
  void when_the_intake_fails_the_truck_stands_where_it_stood() {
    var truck = yard.aTruckWith(Map.of("MIX", 300L));
    assertThatThrownBy(
            () ->
                pool.withTransaction(
                        tx ->
                            trips
                                .takeIn(tx, truck.tripId(), intake, clerk)
                                .invoke(
                                    any -> {
                                      throw new IllegalStateException("the weighbridge broke");
                                    }))
                    .await()
                    .indefinitely())
        .hasMessageContaining("the weighbridge broke");
    assertThat(stateOf(truck)).isEqualTo("ARRIVED -");
  }
}
