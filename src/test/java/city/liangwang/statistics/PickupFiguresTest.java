package city.liangwang.statistics;

import static city.liangwang.booking.PickupState.ARRIVED;
import static city.liangwang.booking.PickupState.ASSIGNED;
import static city.liangwang.booking.PickupState.BOOKED;
import static city.liangwang.booking.PickupState.CANCELLED;
import static city.liangwang.booking.PickupState.NO_SHOW;
import static city.liangwang.booking.PickupState.REFUSED;
import static city.liangwang.booking.PickupState.WEIGHED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.booking.PickupMoved;
import city.liangwang.booking.PickupState;
import city.liangwang.platform.outbox.Event;
import city.liangwang.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the pickups of a day stand, however their events are cut into batches. */
@QuarkusTest
class PickupFiguresTest {

  @Inject Events events;

  private final Day day = Events.aDay();
  private final UUID pickup = UUID.randomUUID();

  private JsonPath pickups() {
    return given()
        .queryParam("day", day.date.toString())
        .get("/api/v1/public/figures")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void assertCounted(String what, long count) {
    assertThat(pickups().getLong("pickups." + what)).as(what).isEqualTo(count);
  }

  private List<PickupMoved> way(UUID id, PickupState... states) {
    var moves = new ArrayList<PickupMoved>();
    moves.add(day.moved(id, null, states[0]));
    for (var i = 1; i < states.length; i++) {
      moves.add(day.moved(id, states[i - 1], states[i]));
    }
    return moves;
  }

  private void happen(List<? extends Event> moves) {
    events.happen(moves.toArray(Event[]::new));
  }

  @ParameterizedTest
  @EnumSource(
      value = PickupState.class,
      names = {"WEIGHED", "REFUSED", "NO_SHOW"})
  void a_pickup_that_ends_at_the_door_is_open_no_more(PickupState end) {
    happen(way(pickup, BOOKED, ASSIGNED, ARRIVED, end));
    assertCounted("open", 0);
    assertCounted("booked", 1);
    assertCounted(end == NO_SHOW ? "noShow" : end.name().toLowerCase(java.util.Locale.ROOT), 1);
  }

  @Test
  void a_pickup_may_be_cancelled_at_once() {
    happen(way(pickup, BOOKED, CANCELLED));
    assertCounted("cancelled", 1);
    assertCounted("open", 0);
  }

  @Test
  void a_pickup_that_is_given_back_stays_open() {
    happen(way(pickup, BOOKED, ASSIGNED, ARRIVED, BOOKED, ASSIGNED, BOOKED));
    assertCounted("booked", 1);
    assertCounted("open", 1);
  }

  @Test
  void a_pickup_that_was_given_back_ends_once() {
    happen(way(pickup, BOOKED, ASSIGNED, BOOKED, ASSIGNED, ARRIVED, REFUSED));
    assertCounted("refused", 1);
    assertCounted("booked", 1);
    assertCounted("open", 0);
  }

  @Test
  void step_by_step_is_the_same_as_all_at_once() {
    way(pickup, BOOKED, ASSIGNED, ARRIVED, WEIGHED).forEach(events::happen);
    happen(way(UUID.randomUUID(), BOOKED, ASSIGNED, ARRIVED, WEIGHED));
    assertCounted("weighed", 2);
    assertCounted("booked", 2);
  }

  @Test
  void what_was_counted_in_part_is_counted_to_the_end_when_it_comes_again() {
    // A rebuild may have counted the first steps before they are delivered with the later ones.
    var way = way(pickup, BOOKED, ASSIGNED, ARRIVED, WEIGHED);
    happen(way.subList(0, 2));
    var others = way.subList(2, 4).toArray(Event[]::new);
    events.happenAndDeliverAgain(others);
    assertCounted("weighed", 1);
    assertCounted("booked", 1);
    assertCounted("open", 0);
  }

  @Test
  void what_was_counted_and_comes_again_adds_nothing() {
    var moves = way(pickup, BOOKED, ASSIGNED, BOOKED, ASSIGNED, ARRIVED, WEIGHED);
    happen(moves);
    for (var i = 0; i < 3; i++) {
      events.deliverAgain(moves.get(0));
    }
    assertCounted("weighed", 1);
    assertCounted("booked", 1);
  }

  @Test
  void a_day_has_the_pickups_that_were_booked_on_it() {
    var tomorrow = new Day(day.date.plusDays(400));
    happen(way(pickup, BOOKED));
    events.happen(tomorrow.moved(pickup, BOOKED, CANCELLED));
    assertCounted("cancelled", 1);
    assertThat(
            given()
                .queryParam("day", tomorrow.date.toString())
                .get("/api/v1/public/figures")
                .jsonPath()
                .getLong("pickups.booked"))
        .isZero();
  }

  @Test
  void eight_at_once_are_all_counted() {
    AtOnce.eight(
        any -> {
          happen(way(UUID.randomUUID(), BOOKED, ASSIGNED));
          return any;
        });
    assertCounted("booked", 8);
    assertCounted("open", 8);
  }

  @Test
  void many_pickups_in_any_mixture_are_counted_each_where_it_stands() {
    var random = new Random(77);
    var waiting = new ArrayList<List<PickupMoved>>();
    var ends = new EnumMap<PickupState, Integer>(PickupState.class);
    for (var i = 0; i < 60; i++) {
      var states = aWay(random);
      ends.merge(states.get(states.size() - 1), 1, Integer::sum);
      waiting.add(new ArrayList<>(way(UUID.randomUUID(), states.toArray(PickupState[]::new))));
    }
    var mixed = new ArrayList<Event>();
    while (!waiting.isEmpty()) {
      Collections.shuffle(waiting, random);
      mixed.add(waiting.get(0).remove(0));
      waiting.removeIf(List::isEmpty);
    }
    happen(mixed.subList(0, mixed.size() / 3));
    happen(mixed.subList(mixed.size() / 3, mixed.size()));
    var counted = pickups();
    assertThat(counted.getLong("pickups.booked")).isEqualTo(60);
    assertThat(counted.getLong("pickups.weighed")).isEqualTo(count(ends, WEIGHED));
    assertThat(counted.getLong("pickups.refused")).isEqualTo(count(ends, REFUSED));
    assertThat(counted.getLong("pickups.noShow")).isEqualTo(count(ends, NO_SHOW));
    assertThat(counted.getLong("pickups.cancelled")).isEqualTo(count(ends, CANCELLED));
    assertThat(counted.getLong("pickups.open"))
        .isEqualTo(count(ends, BOOKED) + count(ends, ASSIGNED) + count(ends, ARRIVED));
  }

  private static int count(Map<PickupState, Integer> ends, PickupState state) {
    return ends.getOrDefault(state, 0);
  }

  private static List<PickupState> aWay(Random random) {
    var states = new ArrayList<>(List.of(BOOKED));
    var length = random.nextInt(8);
    while (states.size() <= length) {
      var next = states.get(states.size() - 1).next().stream().sorted().toList();
      if (next.isEmpty()) {
        break;
      }
      states.add(next.get(random.nextInt(next.size())));
    }
    return states;
  }
}
