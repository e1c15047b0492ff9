package city.liangwang.sorting.app;

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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a centre has taken in, has in stock and has shipped, at one that no other test uses. */
@QuarkusTest
class CentreListsTest {

  private static final Instant MORNING = Instant.parse("2026-03-04T01:00:00Z");

  @Inject World world;
  @Inject Yard yard;

  private UUID centre;
  private UUID recycler;
  private Actor clerk;

  @BeforeEach
  void a_centre_of_its_own() {
    centre = world.anotherCentre();
    recycler = world.aRecyclerAccepting("P1");
    clerk = world.aClerkOf(centre);
  }

  private UUID make(String list, UUID where, Instant at) {
    return switch (list) {
      case "intakes" -> yard.anIntakeAt(where, at);
      case "lots" -> yard.aLotAt(where, at);
      default -> yard.anOutboundAt(where, recycler, at);
    };
  }

  /** Seven of them, four at one instant, as the list should have them. */
  private List<UUID> seven(Function<Instant, UUID> maker) {
    var expected = new ArrayList<UUID>();
    expected.add(maker.apply(MORNING.plusSeconds(9)));
    var together = new ArrayList<UUID>();
    for (int i = 0; i < 4; i++) {
      together.add(maker.apply(MORNING.plusSeconds(5)));
    }
    together.sort(Comparator.comparing(UUID::toString));
    Collections.reverse(together);
    expected.addAll(together);
    expected.add(maker.apply(MORNING.plusNanos(1_000)));
    expected.add(maker.apply(MORNING));
    return expected;
  }

  @ParameterizedTest(name = "{0}, {1} on a page")
  @CsvSource({
    "intakes, 1", "intakes, 3", "intakes, 7", "intakes, 500",
    "lots, 1", "lots, 3", "lots, 7", "lots, 500",
    "outbounds, 1", "outbounds, 3", "outbounds, 7", "outbounds, 500"
  })
  void page_by_page_each_comes_once_and_the_newest_first(String list, int size) {
    var expected = seven(at -> make(list, centre, at));
    make(list, world.anotherCentre(), MORNING);
    assertThat(pages(clerk, list, size)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} on a page")
  @ValueSource(ints = {1, 2, 500})
  void a_recycler_sees_what_is_for_the_firm_from_every_centre(int size) {
    var elsewhere = world.anotherCentre();
    var first = yard.anOutboundAt(centre, recycler, MORNING);
    var second = yard.anOutboundAt(elsewhere, recycler, MORNING.plusSeconds(1));
    var third = yard.anOutboundAt(centre, recycler, MORNING.plusSeconds(2));
    yard.anOutboundAt(centre, world.aRecyclerAccepting("P1"), MORNING);
    assertThat(pages(world.aPersonOfRecycler(recycler), "outbounds", size))
        .containsExactly(third, second, first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intakes", "lots", "outbounds"})
  void a_centre_with_nothing_has_empty_lists(String list) {
    get(clerk, list).statusCode(200).body("items", empty()).body("next", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"intakes", "lots", "outbounds"})
  void a_page_that_can_not_be_is_refused(String list) {
    for (var size : List.of(0, -1, 501)) {
      refused(get(clerk, list + "?size=" + size), 400, "request-invalid");
    }
    for (var key :
        List.of(
            Cursor.of("2026-03-04T01:00:00Z"),
            Cursor.of("yesterday", UUID.randomUUID()),
            Cursor.of("2026-03-04T01:00:00Z", "no-id"))) {
      refused(get(clerk, list + "?cursor=" + key.encoded()), 400, "cursor-invalid");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"intakes", "lots", "outbounds"})
  void the_lists_are_for_clerks(String list) {
    for (var person :
        List.of(world.aDispatcher(), world.aKeeperOf(world.aStation()), world.anAdministrator())) {
      refused(get(person, list), 403, "forbidden");
    }
  }

  @Test
  void lots_are_listed_by_state() {
    var stored = yard.aLotAt(centre, MORNING);
    var shipped = yard.aLotAt(centre, MORNING);
    var recycled = yard.aLotAt(centre, MORNING);
    var undone = yard.aLotAt(centre, MORNING);
    var outbound = yard.anOutboundAt(world.anotherCentre(), recycler, MORNING);
    var move = "update sorting.lot set state = $2, outbound_id = $3 where id = $1";
    yard.execute(move, shipped, "SHIPPED", outbound);
    yard.execute(move, recycled, "RECYCLED", outbound);
    yard.execute(move, undone, "UNDONE", null);
    get(clerk, "lots").body("items.id", contains(stored.toString()));
    get(clerk, "lots?state=STORED").body("items.id", contains(stored.toString()));
    get(clerk, "lots?state=SHIPPED").body("items.id", contains(shipped.toString()));
    get(clerk, "lots?state=RECYCLED").body("items.id", contains(recycled.toString()));
    get(clerk, "lots?state=UNDONE")
        .body("items.id", contains(undone.toString()))
        .body("items.state", contains("UNDONE"))
        .body("items.grams", contains(2_000));
    refused(get(clerk, "lots?state=LOST"), 400, "request-invalid");
  }

  @Test
  void an_outbound_in_a_list_tells_what_it_carries() {
    var outbound = yard.anOutboundAt(centre, recycler, MORNING);
    get(clerk, "outbounds")
        .body("items.id", contains(outbound.toString()))
        .body("items[0].recyclerId", equalTo(recycler.toString()))
        .body("items[0].grams", equalTo(2_000))
        .body("items[0].lots.materialCode", contains("P1"))
        .body("items[0].state", equalTo("SHIPPED"))
        .body("items[0].receivedGrams", nullValue());
  }

  @Test
  void what_comes_in_while_somebody_turns_pages_does_not_shift_them() {
    var older = yard.anIntakeAt(centre, MORNING);
    yard.anIntakeAt(centre, MORNING.plusSeconds(1));
    var cursor = get(clerk, "intakes?size=1").extract().<String>path("next");
    yard.anIntakeAt(centre, MORNING.plusSeconds(2));
    get(clerk, "intakes?size=1&cursor=" + cursor)
        .body("items.id", contains(older.toString()))
        .body("next", nullValue());
  }

  @Test
  void a_clerk_who_has_left_sees_nothing() {
    world.close(clerk.id());
    assertThat(get(clerk, "intakes").extract().statusCode()).isIn(401, 403);
  }
}
