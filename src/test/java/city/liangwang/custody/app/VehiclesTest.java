package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Chain.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.custody.spi.Vehicle;
import city.liangwang.custody.spi.VehicleLoading;
import city.liangwang.testing.Acts;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Planned;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The trucks of the city's files. */
@QuarkusTest
class VehiclesTest {

  @Inject VehicleLoading loading;
  @Inject Pool pool;
  @Inject World world;
  @Inject Chain chain;

  private final String plate = "T-" + UUID.randomUUID().toString().substring(0, 8);

  private void list(Vehicle... vehicles) {
    pool.withTransaction(tx -> loading.load(tx, List.of(vehicles))).await().indefinitely();
  }

  private List<String> plates() {
    return get(world.aDispatcher(), "trips/vehicles").statusCode(200).extract().path("plate");
  }

  @Test
  void a_truck_that_is_listed_again_has_its_new_figures() {
    list(new Vehicle(plate, "一号", 1_000_000));
    list(new Vehicle(plate, "一号", 1_000_000));
    list(new Vehicle(plate, "新一号", 2_000_000));
    get(world.aKeeperOf(world.aStation()), "trips/vehicles")
        .body("find { it.plate == '" + plate + "' }.nameZh", equalTo("新一号"))
        .body("find { it.plate == '" + plate + "' }.loadMaxGrams", equalTo(2_000_000));
    assertThat(plates()).containsOnlyOnce(plate);
  }

  @Test
  void a_truck_that_is_no_longer_listed_stays_because_trips_name_it() {
    list(new Vehicle(plate, "一号", 1_000_000));
    list();
    list(new Vehicle(plate + "B", "二号", 1_000_000));
    assertThat(plates()).contains(plate, plate + "B");
  }

  @Test
  void trucks_come_by_plate() {
    list(new Vehicle(plate + "B", "乙", 1), new Vehicle(plate + "A", "甲", 1));
    assertThat(plates()).containsSubsequence(plate + "A", plate + "B");
  }

  @Test
  void a_truck_carries_just_what_it_may() {
    list(new Vehicle(plate, "小车", 1_000));
    var full = planned(chain.aFullContainer("MIX", 1_000));
    load(full, UUID.randomUUID()).statusCode(200);
    var tooMuch = planned(chain.aFullContainer("MIX", 1_001));
    Acts.refused(load(tooMuch, UUID.randomUUID()), 409, "vehicle-overloaded");
    list(new Vehicle(plate, "小车", 1_001));
    load(tooMuch, UUID.randomUUID()).statusCode(200);
  }

  private Planned planned(Chain.Stored stored) {
    var trip = UUID.randomUUID();
    var station = stored.carried().stationId();
    var driver = world.aDriverOf(station);
    Acts.put(
            stored.carried().keeper(),
            "trips/" + trip,
            Map.of(
                "stationId",
                station,
                "centreId",
                world.aCentre(),
                "driverId",
                driver.id(),
                "plate",
                plate))
        .statusCode(200);
    return new Planned(stored, trip, driver);
  }
}
