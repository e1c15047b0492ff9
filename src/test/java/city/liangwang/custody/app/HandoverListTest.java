package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.pages;
import static city.liangwang.testing.Acts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.paging.Cursor;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HandoverListTest {

  private static final Instant MORNING = Instant.parse("2026-03-01T01:00:00Z");

  @Inject World world;
  @Inject Yard yard;

  private UUID station;
  private Actor keeper;

  @BeforeEach
  void a_station_of_its_own() {
    station = world.aStationWithPlaces(1);
    keeper = world.aKeeperOf(station);
  }

  // PostgreSQL compares the bytes of ids, Java their signed halves.
  private static List<UUID> newestIdFirst(List<UUID> ids) {
    var sorted = new ArrayList<>(ids);
    sorted.sort(Comparator.comparing(UUID::toString));
    Collections.reverse(sorted);
    return sorted;
  }

  @Test
  void a_station_that_took_nothing_over_has_an_empty_list() {
    get(keeper, "handovers").statusCode(200).body("items", empty()).body("next", nullValue());
  }

  @ParameterizedTest(name = "{0} on a page")
  @ValueSource(ints = {1, 2, 3, 7, 8, 500})
  void page_by_page_each_comes_once_and_the_newest_first(int size) {
    var expected = new ArrayList<UUID>();
    expected.add(yard.aHandoverAt(station, MORNING.plusSeconds(9)));
    var together = new ArrayList<UUID>();
    for (int i = 0; i < 4; i++) {
      together.add(yard.aHandoverAt(station, MORNING.plusSeconds(5)));
    }
    expected.addAll(newestIdFirst(together));
    expected.add(yard.aHandoverAt(station, MORNING.plusNanos(1_000)));
    expected.add(yard.aHandoverAt(station, MORNING));
    yard.aHandoverAt(world.aStationWithPlaces(1), MORNING);

    assertThat(pages(keeper, "handovers", size)).isEqualTo(expected);
  }

  @Test
  void what_is_taken_over_while_somebody_turns_pages_does_not_shift_them() {
    var older = yard.aHandoverAt(station, MORNING);
    yard.aHandoverAt(station, MORNING.plusSeconds(1));
    var cursor = get(keeper, "handovers?size=1").extract().<String>path("next");
    yard.aHandoverAt(station, MORNING.plusSeconds(2));
    get(keeper, "handovers?size=1&cursor=" + cursor)
        .statusCode(200)
        .body("items.id", contains(older.toString()))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501"})
  void a_page_has_between_1_and_500_items(String size) {
    refused(get(keeper, "handovers?size=" + size), 400, "request-invalid");
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    for (var key :
        List.of(
            Cursor.of("2026-03-01T01:00:00Z"),
            Cursor.of("yesterday", UUID.randomUUID()),
            Cursor.of("2026-03-01T01:00:00Z", "no-id"),
            Cursor.of("2026-03-01T01:00:00Z", UUID.randomUUID(), "more"))) {
      refused(get(keeper, "handovers?cursor=" + key.encoded()), 400, "cursor-invalid");
    }
    refused(get(keeper, "handovers?cursor=**"), 400, "cursor-invalid");
  }

  @Test
  void only_keepers_have_a_list() {
    refused(get(world.aDispatcher(), "handovers"), 403, "forbidden");
    refused(get(world.aCollectorOf(station), "handovers"), 403, "forbidden");
    refused(get(world.aDriverOf(station), "handovers"), 403, "forbidden");
  }

  @Test
  void one_is_seen_by_the_stations_keepers_and_the_districts_dispatchers() {
    var id = yard.aHandoverAt(station, MORNING);
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));
    for (var person : List.of(keeper, world.aDispatcher(), world.aDispatcherOfDivision(division))) {
      get(person, "handovers/" + id)
          .statusCode(200)
          .body("stationId", equalTo(station.toString()))
          .body("at", equalTo("2026-03-01T01:00:00Z"))
          .body("lines.doorGrams", contains(1_000));
    }
    refused(get(world.aDispatcherElsewhere(), "handovers/" + id), 403, "forbidden");
    refused(get(world.aKeeperOf(world.aStation()), "handovers/" + id), 403, "forbidden");
    refused(get(world.aCollectorOf(station), "handovers/" + id), 403, "forbidden");
  }

  @Test
  void one_that_never_was_is_not_found() {
    refused(get(keeper, "handovers/" + UUID.randomUUID()), 404, "handover-not-found");
    refused(get(world.aDispatcher(), "handovers/" + UUID.randomUUID()), 404, "handover-not-found");
  }

  @Test
  void a_station_with_nothing_has_neither_stock_nor_containers() {
    get(keeper, "station/stock").statusCode(200).body("size()", equalTo(0));
    get(keeper, "station/containers").statusCode(200).body("size()", equalTo(0));
    refused(get(world.aDispatcher(), "station/stock"), 403, "forbidden");
    refused(get(world.aClerkOf(world.aCentre()), "station/containers"), 403, "forbidden");
  }
}
