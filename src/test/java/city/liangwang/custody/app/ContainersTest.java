package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Chain.aContainer;
import static city.liangwang.testing.Chain.because;
import static city.liangwang.testing.Chain.handOver;
import static city.liangwang.testing.Chain.handoverOf;
import static city.liangwang.testing.Chain.load;
import static city.liangwang.testing.Chain.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Carried;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands at a station, at one that no other test uses. */
@QuarkusTest
class ContainersTest {

  @Inject Chain chain;
  @Inject World world;
  @Inject Books books;

  private UUID station;
  private UUID community;

  @BeforeEach
  void a_station_of_its_own() {
    station = world.aStationWithPlaces(1);
    community = world.aCommunityServedBy(station);
  }

  private Carried carried(String material, long grams) {
    return chain.aCollectorCarrying(world.aResidentIn(community), material, grams);
  }

  private Chain.Stored stored(String material, String container, long grams) {
    var carried = carried(material, grams);
    var handover = UUID.randomUUID();
    handOver(carried, handover, handoverOf(carried, reading(material, container, grams)))
        .statusCode(200);
    return new Chain.Stored(carried, handover, container);
  }

  @Test
  void hand_overs_add_up_in_a_container_since_the_first_of_them() {
    var container = aContainer();
    var first = stored("MIX", container, 1_000);
    var keeper = first.carried().keeper();
    var since = get(keeper, "station/containers").extract().<String>path("[0].openedAt");
    stored("MIX", container, 2_500);

    get(keeper, "station/containers")
        .statusCode(200)
        .body("containerCode", contains(container))
        .body("grams", contains(3_500))
        .body("openedAt", contains(since));
  }

  @Test
  void containers_come_by_code_and_stock_by_material() {
    stored("P1", "B-2", 700);
    stored("MIX", "B-3", 500);
    var last = stored("P1", "B-1", 300);

    get(last.carried().keeper(), "station/containers")
        .statusCode(200)
        .body("containerCode", contains("B-1", "B-2", "B-3"))
        .body("materialCode", contains("P1", "P1", "MIX"));
    get(last.carried().keeper(), "station/stock")
        .statusCode(200)
        .body("materialCode", contains("MIX", "P1"))
        .body("grams", contains(500, 1_000));
  }

  @Test
  void one_reading_for_each_container_fills_each_of_them() {
    var carried = carried("MIX", 3_000);
    var readings = List.of(reading("MIX", "C-1", 1_000), reading("MIX", "C-2", 2_000));
    handOver(carried, UUID.randomUUID(), handoverOf(carried, readings)).statusCode(200);
    get(carried.keeper(), "station/containers").body("grams", contains(1_000, 2_000));
  }

  @Test
  void two_readings_into_one_container_add_up() {
    var carried = carried("MIX", 3_000);
    var readings = List.of(reading("MIX", "C-1", 1_500), reading("MIX", "C-1", 1_500));
    handOver(carried, UUID.randomUUID(), handoverOf(carried, readings)).statusCode(200);
    get(carried.keeper(), "station/containers").body("grams", contains(3_000));
  }

  @Test
  void two_materials_of_one_hand_over_do_not_go_into_one_container() {
    var carried = carried("MIX", 3_000);
    var readings = List.of(reading("MIX", "C-1", 1_500), reading("P1", "C-1", 1_500));
    refused(
        handOver(carried, UUID.randomUUID(), because("分开", handoverOf(carried, readings))),
        409,
        "container-other-material");
    get(carried.keeper(), "station/containers").body("size()", equalTo(0));
  }

  @Test
  void a_code_means_another_container_at_another_station() {
    stored("MIX", "SAME", 1_000);
    var elsewhere = world.aStationWithPlaces(1);
    var there =
        chain.aCollectorCarrying(
            world.aResidentIn(world.aCommunityServedBy(elsewhere)), "P1", 2_000);
    handOver(there, UUID.randomUUID(), handoverOf(there, reading("P1", "SAME", 2_000)))
        .statusCode(200);
    get(there.keeper(), "station/containers").body("grams", contains(2_000));
  }

  @Test
  void a_container_that_has_left_can_hold_another_material() {
    var stored = stored("MIX", "C-1", 1_000);
    load(chain.aTrip(stored), UUID.randomUUID()).statusCode(200);
    get(stored.carried().keeper(), "station/containers").body("size()", equalTo(0));
    stored("P1", "C-1", 400);
    get(stored.carried().keeper(), "station/containers")
        .body("materialCode", contains("P1"))
        .body("grams", contains(400));
  }

  @Test
  void a_container_that_was_filled_anew_is_not_taken_off_the_truck() {
    var stored = stored("MIX", "C-1", 1_000);
    var planned = chain.aTrip(stored);
    load(planned, UUID.randomUUID()).statusCode(200);
    stored("P1", "C-1", 400);

    refused(
        put(
            planned.keeper(),
            "trips/" + planned.tripId() + "/unloadings/" + UUID.randomUUID(),
            Map.of("reason", "装错车")),
        409,
        "container-refilled");

    assertThat(books.grams(planned.tripId(), AccountKind.TRIP_LOAD, "MIX")).isEqualTo(1_000);
    assertThat(books.grams(station, AccountKind.STATION_STOCK, "MIX")).isZero();
    Chain.depart(planned).statusCode(200);
  }

  @Test
  void a_truck_takes_several_containers_and_sums_them_by_material() {
    stored("MIX", "C-1", 1_000);
    stored("MIX", "C-2", 2_000);
    var last = stored("P1", "C-3", 400);
    var planned = chain.aTrip(last);

    put(
            planned.keeper(),
            "trips/" + planned.tripId() + "/loadings/" + UUID.randomUUID(),
            Map.of("containerCodes", List.of("C-3", "C-1", "C-3"), "sealNumber", "S-1"))
        .statusCode(200)
        .body("lines.materialCode", contains("MIX", "P1"))
        .body("lines.grams", contains(1_000, 400));
    get(planned.keeper(), "station/containers").body("containerCode", contains("C-2"));
    assertThat(books.grams(station, AccountKind.STATION_STOCK, "MIX")).isEqualTo(2_000);
  }

  @Test
  void of_two_trucks_that_want_one_container_one_gets_it() {
    var stored = stored("MIX", "C-1", 1_000);
    var trucks = List.of(chain.aTrip(stored), chain.aTrip(stored));
    var codes =
        AtOnce.times(2, truck -> load(trucks.get(truck), UUID.randomUUID()).extract().statusCode());
    assertThat(codes).containsExactlyInAnyOrder(200, 409);
    assertThat(books.grams(station, AccountKind.STATION_STOCK, "MIX")).isZero();
  }

  @Test
  void eight_collectors_at_once_fill_the_same_containers_in_whatever_order() {
    var waiting = new ArrayList<Carried>();
    for (int i = 0; i < 8; i++) {
      waiting.add(carried("MIX", 2_000));
    }
    var codes =
        AtOnce.eight(
            caller -> {
              var readings = new ArrayList<Map<String, Object>>();
              for (int i = 0; i < 4; i++) {
                readings.add(reading("MIX", "C-" + i, 500));
              }
              if (caller % 2 == 0) {
                Collections.reverse(readings);
              }
              var carried = waiting.get(caller);
              return handOver(carried, UUID.randomUUID(), handoverOf(carried, readings))
                  .extract()
                  .statusCode();
            });
    assertThat(codes).containsOnly(200);
    get(waiting.get(0).keeper(), "station/containers")
        .body("grams", contains(4_000, 4_000, 4_000, 4_000));
    assertThat(books.grams(station, AccountKind.STATION_STOCK, "MIX")).isEqualTo(16_000);
  }
}
