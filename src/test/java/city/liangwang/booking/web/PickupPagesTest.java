package city.liangwang.booking.web;

import static city.liangwang.booking.web.Calls.booked;
import static city.liangwang.booking.web.Calls.cancel;
import static city.liangwang.booking.web.Calls.claim;
import static city.liangwang.booking.web.Calls.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.paging.Cursor;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, page by page to their end: nothing twice, nothing missing, in the order that is told. */
@QuarkusTest
class PickupPagesTest {

  @Inject World world;

  private UUID station = new UUID(0, 0);

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 7})
  void a_keeper_reads_the_station_to_the_end_with_pages_of_any_size(int size) {
    var bySlot = sixPickupsInThreeSlots();
    var keeper = world.aKeeperOf(station);

    assertThat(pages(keeper, Map.of(), size)).containsExactlyElementsOf(bySlot);
  }

  @Test
  void pickups_of_one_slot_come_in_the_order_of_their_ids() {
    var ids =
        IntStream.range(0, 8)
            .mapToObj(i -> booked(aResident(), world.aSlotTomorrow()).toString())
            .sorted()
            .toList();

    assertThat(pages(world.aKeeperOf(station), Map.of(), 3)).containsExactlyElementsOf(ids);
  }

  @Test
  void a_dispatcher_of_the_station_reads_the_same_as_its_keeper() {
    var bySlot = sixPickupsInThreeSlots();

    assertThat(pages(world.aDispatcher(), Map.of("station", station.toString()), 4))
        .containsExactlyElementsOf(bySlot);
  }

  @Test
  void the_city_and_the_district_have_each_pickup_once() {
    var own = sixPickupsInThreeSlots();
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            io.vertx.mutiny.sqlclient.Tuple.of(station),
            row -> row.getString(0));

    for (var dispatcher : List.of(world.aDispatcher(), world.aDispatcherOfDivision(division))) {
      var all = pages(dispatcher, Map.of("state", "BOOKED"), 500);
      assertThat(all).doesNotHaveDuplicates().containsAll(own);
      assertThat(all.stream().filter(own::contains)).containsExactlyElementsOf(own);
    }
  }

  @Test
  void a_collector_reads_own_jobs_and_open_ones_as_one_list_in_the_order_of_slots() {
    var pickups = sixPickupsInThreeSlots();
    var collector = world.aCollectorOnShift(station);
    var other = world.aCollectorOnShift(station);
    claim(collector, UUID.fromString(pickups.get(1))).statusCode(200);
    claim(collector, UUID.fromString(pickups.get(4))).statusCode(200);
    claim(other, UUID.fromString(pickups.get(2))).statusCode(200);
    var visible = new ArrayList<>(pickups);
    visible.remove(2);

    assertThat(pages(collector, Map.of(), 2)).containsExactlyElementsOf(visible);
    assertThat(pages(collector, Map.of("state", "ASSIGNED"), 1))
        .containsExactly(pickups.get(1), pickups.get(4));
    assertThat(pages(collector, Map.of("state", "BOOKED"), 2))
        .containsExactly(pickups.get(0), pickups.get(3), pickups.get(5));
  }

  @Test
  void a_collector_does_not_read_what_others_have_ended() {
    var other = world.aCollectorOnShift(station);
    var pickup = world.aPickupReachedBy(other, aResident());
    Calls.refuseAtTheDoor(other, pickup).statusCode(200);

    list(world.aCollectorOf(station), Map.of("state", "REFUSED")).body("items", empty());
    list(other, Map.of("state", "REFUSED")).body("items.id", contains(pickup.toString()));
  }

  @Test
  void a_resident_reads_the_last_booked_first_whatever_the_slot() {
    var resident = aResident();
    var first = booked(resident, world.aSlotAt(3, 8)).toString();
    var second = booked(resident, world.aSlotAt(1, 8)).toString();
    var third = booked(resident, world.aSlotAt(2, 8)).toString();

    assertThat(pages(resident.actor(), Map.of(), 1)).containsExactly(third, second, first);
  }

  @Test
  void a_resident_reads_nothing_of_those_behind_the_same_door() {
    var community = world.aCommunityServedBy(station);
    var one = world.aResidentAt(community, "5号楼5室");
    var two = world.aResidentAt(community, "5号楼5室");
    var pickup = booked(one, world.aSlotTomorrow()).toString();

    list(two.actor(), Map.of()).statusCode(200).body("items", empty()).body("next", nullValue());
    list(one.actor(), Map.of()).body("items.id", contains(pickup));
  }

  @Test
  void a_state_is_read_to_its_end_and_nothing_else_is_in_between() {
    var resident = aResident();
    var kept = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      var pickup = booked(resident, world.aSlotTomorrow());
      if (i % 2 == 0) {
        cancel(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
      } else {
        kept.add(0, pickup.toString());
      }
    }

    assertThat(pages(resident.actor(), Map.of("state", "BOOKED"), 1))
        .containsExactlyElementsOf(kept);
    assertThat(pages(resident.actor(), Map.of("state", "CANCELLED"), 1)).hasSize(2);
  }

  @Test
  void a_pickup_that_is_booked_while_a_resident_reads_shifts_nothing() {
    var resident = aResident();
    var first = booked(resident, world.aSlotTomorrow()).toString();
    var second = booked(resident, world.aSlotTomorrow()).toString();
    var page = list(resident.actor(), Map.of("size", 1)).extract();
    assertThat(page.<List<String>>path("items.id")).containsExactly(second);

    booked(resident, world.aSlotTomorrow());

    list(resident.actor(), Map.of("size", 1, "cursor", page.<String>path("next")))
        .body("items.id", contains(first))
        .body("next", nullValue());
  }

  @Test
  void a_last_page_that_is_just_full_has_no_next() {
    var resident = aResident();
    booked(resident, world.aSlotTomorrow());
    booked(resident, world.aSlotTomorrow());

    list(resident.actor(), Map.of("size", 2))
        .body("items.size()", equalTo(2))
        .body("next", nullValue());
  }

  @Test
  void sizes_and_states_that_can_not_be_are_refused() {
    var keeper = world.aKeeperOf(station);

    for (var size : List.of("0", "-1", "501")) {
      list(keeper, Map.of("size", size)).statusCode(400).body("code", equalTo("request-invalid"));
    }
    list(keeper, Map.of("state", "booked")).statusCode(400);
    list(keeper, Map.of("state", "BOOKED|ASSIGNED")).statusCode(400);
    list(keeper, Map.of("station", "1-1-1-1-1")).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z",
        "+294277-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "2026-13-01T00:00:00Z",
      })
  void a_cursor_at_a_time_that_nobody_keeps_is_refused(String at) {
    var cursor = Cursor.of(at, UUID.randomUUID()).encoded();

    for (var actor : List.of(aResident().actor(), world.aKeeperOf(station))) {
      list(actor, Map.of("cursor", cursor)).statusCode(400).body("code", equalTo("cursor-invalid"));
    }
  }

  @Test
  void a_station_that_is_not_there_is_not_found_by_a_dispatcher_and_not_the_keepers() {
    var nowhere = UUID.randomUUID().toString();

    list(world.aDispatcher(), Map.of("station", nowhere))
        .statusCode(404)
        .body("code", equalTo("station-not-found"));
    list(world.aKeeperOf(station), Map.of("station", nowhere)).statusCode(403);
    list(world.aCollectorOf(station), Map.of("station", nowhere)).statusCode(403);
    list(world.aKeeperOf(station), Map.of("station", station.toString())).statusCode(200);
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  /** Their ids, the next slot first. */
  private List<String> sixPickupsInThreeSlots() {
    var slots = List.of(world.aSlotAt(2, 10), world.aSlotAt(1, 8), world.aSlotAt(1, 16));
    var slotOf = new LinkedHashMap<String, Instant>();
    for (int i = 0; i < 6; i++) {
      var slot = slots.get(i % 3);
      slotOf.put(booked(aResident(), slot).toString(), slot);
    }
    var order =
        Comparator.comparing((Map.Entry<String, Instant> entry) -> entry.getValue())
            .thenComparing(Map.Entry::getKey);
    return slotOf.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
  }

  /** The ids of all pages. */
  private static List<String> pages(Actor actor, Map<String, String> query, int size) {
    var ids = new ArrayList<String>();
    @Nullable String cursor = null;
    do {
      var parameters = new HashMap<String, Object>(query);
      parameters.put("size", size);
      if (cursor != null) {
        parameters.put("cursor", cursor);
      }
      var page = list(actor, parameters).statusCode(200).extract();
      List<String> found = page.path("items.id");
      assertThat(found).hasSizeLessThanOrEqualTo(size);
      ids.addAll(found);
      cursor = page.path("next");
    } while (cursor != null);
    return ids;
  }
}
