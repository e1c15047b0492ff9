package city.liangwang.dispatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.area.Areas;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.data.AssignmentTable;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.domain.Candidate;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much those at work have to do, around the midnight of the city. */
@QuarkusTest
class CandidatesTest {

  @Inject World world;
  @Inject Pool pool;
  @Inject Pickups pickups;
  @Inject AssignmentTable assignments;
  @Inject ShiftTable shifts;
  @Inject Areas areas;

  private UUID station = new UUID(0, 0);
  private Resident resident;

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(20);
    resident = world.aResidentIn(world.aCommunityServedBy(station));
  }

  @Test
  void they_come_in_the_order_of_their_shifts_with_what_is_known_of_each() {
    var one = world.aCollectorOnShift(station);
    var two = world.aCollectorOnShift(station);
    world.aPickupClaimedBy(one, resident);

    var found = candidates(Instant.now(), Map.of(two.id(), 640L));

    assertThat(found)
        .containsExactlyInAnyOrder(
            new Candidate(one.id(), null, 1, 1), new Candidate(two.id(), 640L, 0, 0));
    var order = shifts.atWork(pool, station).await().indefinitely();
    assertThat(found)
        .extracting(Candidate::collectorId)
        .containsExactlyElementsOf(order.stream().map(shift -> shift.collectorId()).toList());
  }

  @Test
  void what_was_got_before_the_midnight_of_the_city_is_not_of_today() {
    var collector = world.aCollectorOnShift(station);
    var pickup = world.aPickupClaimedBy(collector, resident);
    var gotAt =
        world.one(
            "select at from dispatch.assignment where pickup_id = $1",
            Tuple.of(pickup),
            row -> row.getOffsetDateTime(0).toInstant());
    var midnight = areas.city().startOf(areas.city().dayOf(gotAt).plusDays(1));

    assertThat(jobsToday(collector, midnight.minusMillis(1))).isEqualTo(1);
    assertThat(jobsToday(collector, midnight)).isZero();
  }

  @Test
  void a_job_that_was_given_back_still_counts_as_got_today_but_not_as_held() {
    var collector = world.aCollectorOnShift(station);
    var pickup = world.aPickupClaimedBy(collector, resident);
    collector
        .given()
        .body(Map.of("reasonCode", "other"))
        .put("/api/v1/pickups/{id}/returns/{r}", pickup, UUID.randomUUID())
        .then()
        .statusCode(200);

    assertThat(candidates(Instant.now(), Map.of()))
        .containsExactly(new Candidate(collector.id(), null, 0, 1));
  }

  @Test
  void somebody_who_is_near_but_not_at_work_is_none() {
    assertThat(candidates(Instant.now(), Map.of(world.aCollectorOf(station).id(), 1L))).isEmpty();
  }

  private int jobsToday(Actor collector, Instant now) {
    return candidates(now, Map.of()).stream()
        .filter(one -> one.collectorId().equals(collector.id()))
        .mapToInt(Candidate::jobsToday)
        .sum();
  }

  private List<Candidate> candidates(Instant now, Map<UUID, Long> metres) {
    var candidates = new Candidates(pickups, assignments, areas, Clock.fixed(now, ZoneOffset.UTC));
    return pool.withTransaction(
            tx ->
                shifts
                    .atWorkForUpdate(tx, station)
                    .chain(atWork -> candidates.of(tx, atWork, metres)))
        .await()
        .indefinitely();
  }
}
