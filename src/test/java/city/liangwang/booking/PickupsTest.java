package city.liangwang.booking;

import static city.liangwang.booking.PickupState.ARRIVED;
import static city.liangwang.booking.PickupState.ASSIGNED;
import static city.liangwang.booking.PickupState.BOOKED;
import static city.liangwang.booking.PickupState.CANCELLED;
import static city.liangwang.booking.PickupState.NO_SHOW;
import static city.liangwang.booking.PickupState.REFUSED;
import static city.liangwang.booking.PickupState.WEIGHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.booking.Pickups.Change;
import city.liangwang.shared.Problem;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other modules do with pickups. */
@QuarkusTest
class PickupsTest {

  private static final UUID SOMEBODY = UUID.randomUUID();

  @Inject Pickups pickups;
  @Inject Pool pool;
  @Inject World world;

  private UUID pickup = new UUID(0, 0);
  private UUID collector = new UUID(0, 0);

  @BeforeEach
  void a_pickup_and_a_collector() {
    var station = world.aStationWithPlaces(50);
    pickup = world.aPickupOf(world.aResidentIn(world.aCommunityServedBy(station)));
    collector = UUID.randomUUID();
  }

  @Test
  void whoever_is_given_a_job_holds_it_until_it_is_open_again() {
    assertThat(move(ASSIGNED, collector).collectorId()).isEqualTo(collector);
    assertThat(move(BOOKED, collector).collectorId()).isNull();
    assertThat(pickup().collectorId()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"WEIGHED", "REFUSED", "NO_SHOW"})
  void a_pickup_that_ends_at_the_door_keeps_who_was_there(PickupState end) {
    move(ASSIGNED, collector);
    move(ARRIVED, null);

    assertThat(move(end, null).collectorId()).isEqualTo(collector);
    assertThat(pickup().state()).isEqualTo(end);
  }

  @Test
  void nobody_holds_a_pickup_that_was_called_off() {
    move(ASSIGNED, collector);

    assertThat(move(CANCELLED, collector).collectorId()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"BOOKED", "ARRIVED", "WEIGHED", "REFUSED", "NO_SHOW"})
  void a_step_that_does_not_follow_is_refused_and_changes_nothing(PickupState to) {
    assertThatThrownBy(() -> move(to, collector))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(BookingProblem.STATE));

    assertThat(pickup().state()).isEqualTo(BOOKED);
    assertThat(told()).hasSize(1);
  }

  @Test
  void every_step_is_told_with_who_where_and_why() {
    move(ASSIGNED, collector);
    now(
        pool.withTransaction(
            tx ->
                pickups
                    .getForUpdate(tx, pickup)
                    .chain(
                        found ->
                            pickups.move(
                                tx, found, new Change(BOOKED, null, SOMEBODY, "vehicle-full")))));

    var told = told();
    assertThat(told).hasSize(3);
    assertThat(told.get(0).getString("from")).isNull();
    assertThat(told.get(0).getString("to")).isEqualTo("BOOKED");
    assertThat(told.get(1).getString("collectorId")).isEqualTo(collector.toString());
    assertThat(told.get(2).getString("from")).isEqualTo("ASSIGNED");
    assertThat(told.get(2).getString("reasonCode")).isEqualTo("vehicle-full");
    assertThat(told.get(2).getString("collectorId")).isNull();
    assertThat(told)
        .allMatch(event -> event.getString("stationId").equals(pickup().stationId().toString()));
  }

  @Test
  void an_event_says_nothing_about_who_lives_there() {
    move(ASSIGNED, collector);
    var resident = pickup().residentId().toString();

    assertThat(told()).noneMatch(event -> event.encode().contains(resident));
  }

  @Test
  void steps_are_numbered_without_gaps_and_name_who_took_them() {
    move(ASSIGNED, collector);
    move(ARRIVED, null);
    move(WEIGHED, null);

    var steps =
        world.one(
            """
            select array_agg(number || ' ' || coalesce(from_state, '-') || ' ' || to_state order by number)
            from booking.step where pickup_id = $1 and (number = 1 or person_id = $2)
            """,
            Tuple.of(pickup, SOMEBODY),
            row -> List.of(row.getArrayOfStrings(0)));
    assertThat(steps)
        .containsExactly(
            "1 - BOOKED", "2 BOOKED ASSIGNED", "3 ASSIGNED ARRIVED", "4 ARRIVED WEIGHED");
  }

  @Test
  void when_a_collector_came_is_the_last_time_one_came() {
    move(ASSIGNED, collector);
    move(ARRIVED, null);
    var first = now(pickups.arrivedAt(pool, pickup));
    move(BOOKED, null);
    move(ASSIGNED, collector);
    move(ARRIVED, null);

    assertThat(now(pickups.arrivedAt(pool, pickup))).isAfter(first);
  }

  @Test
  void nobody_came_to_a_pickup_that_is_only_booked() {
    assertThatThrownBy(() -> now(pickups.arrivedAt(pool, pickup)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(BookingProblem.STATE));
  }

  @Test
  void what_is_not_there_is_not_found_locked_or_not() {
    var nothing = UUID.randomUUID();

    assertThatThrownBy(() -> now(pickups.get(pool, nothing)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(BookingProblem.NOT_FOUND));
    assertThatThrownBy(() -> now(pool.withTransaction(tx -> pickups.getForUpdate(tx, nothing))))
        .isInstanceOf(Problem.class);
  }

  @Test
  void jobs_in_hand_are_those_claimed_and_reached_and_no_others() {
    var reached = another();
    var ended = another();
    move(ASSIGNED, collector);
    for (var one : List.of(reached, ended)) {
      move(one, ASSIGNED, collector);
      move(one, ARRIVED, null);
    }
    move(ended, REFUSED, null);
    var idle = UUID.randomUUID();

    assertThat(now(pickups.openJobs(pool, List.of(collector, idle))))
        .isEqualTo(Map.of(collector, 2));
    assertThat(now(pickups.openJobs(pool, List.of()))).isEmpty();
  }

  @Test
  void jobs_are_locked_in_the_order_of_their_ids() {
    var ids = new ArrayList<UUID>(List.of(pickup));
    for (int i = 0; i < 5; i++) {
      ids.add(another());
    }
    ids.forEach(id -> move(id, ASSIGNED, collector));
    ids.sort(Comparator.comparing(UUID::toString));

    var locked = now(pool.withTransaction(tx -> pickups.openJobsForUpdate(tx, collector)));

    assertThat(locked).extracting(Pickup::id).containsExactlyElementsOf(ids);
  }

  @Test
  void of_eight_who_move_a_pickup_at_once_one_does() {
    var outcomes =
        AtOnce.eight(
            i -> {
              try {
                move(ASSIGNED, UUID.randomUUID());
                return "moved";
              } catch (Problem refused) {
                return refused.type().code();
              }
            });

    assertThat(outcomes).containsOnlyOnce("moved").containsOnly("moved", "pickup-state");
    assertThat(told()).hasSize(2);
  }

  @Test
  void a_pickup_says_the_same_however_it_is_read() {
    var read = pickup();
    var locked = now(pool.withTransaction(tx -> pickups.getForUpdate(tx, pickup)));

    assertThat(locked).isEqualTo(read);
    assertThat(read.kind()).isEqualTo(PickupKind.MIXED_BAG);
    assertThat(read.slot().start()).isEqualTo(world.aSlotTomorrow());
    assertThat(read.bookedAt()).isBeforeOrEqualTo(Instant.now());
    assertThat(List.of(NO_SHOW, REFUSED)).doesNotContain(read.state());
  }

  // Sentences.

  private UUID another() {
    var found = pickup();
    return world.aPickupOf(world.aResidentIn(found.communityId()));
  }

  private Pickup pickup() {
    return now(pickups.get(pool, pickup));
  }

  private Pickup move(PickupState to, @Nullable UUID holder) {
    return move(pickup, to, holder);
  }

  private Pickup move(UUID id, PickupState to, @Nullable UUID holder) {
    return now(
        pool.withTransaction(
            tx ->
                pickups
                    .getForUpdate(tx, id)
                    .chain(
                        found -> pickups.move(tx, found, new Change(to, holder, SOMEBODY, null)))));
  }

  private List<JsonObject> told() {
    var rows =
        now(
            pool.preparedQuery(
                    "select payload from platform.event where aggregate_id = $1 and type = 'PickupMoved' order by sequence")
                .execute(Tuple.of(pickup)));
    var events = new ArrayList<JsonObject>();
    rows.forEach(row -> events.add(row.getJsonObject(0)));
    return events;
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
