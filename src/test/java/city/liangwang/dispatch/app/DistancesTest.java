package city.liangwang.dispatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.area.Areas;
import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.spi.LivePosition;
import city.liangwang.dispatch.spi.LivePositions;
import city.liangwang.shared.GeoPoint;
import city.liangwang.shared.Problem;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How far collectors are from a pickup, at a time that is fixed and with positions of one's own.
 */
@QuarkusTest
class DistancesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

  @Inject World world;
  @Inject Pool pool;
  @Inject Pickups pickups;
  @Inject Areas areas;
  @Inject ShiftTable shifts;
  @Inject DispatchConfig config;

  private final Known known = new Known();
  private UUID pickup = new UUID(0, 0);
  private Actor collector;
  private UUID station = new UUID(0, 0);

  @BeforeEach
  void a_pickup_and_a_collector_at_work() {
    station = world.aStationWithPlaces(5);
    pickup = world.aPickupOf(world.aResidentIn(world.aCommunityServedBy(station)));
    collector = world.aCollectorOnShift(station);
    known.positions.clear();
  }

  @Test
  void a_distance_is_that_from_the_last_position_to_the_community() {
    known.positions.put(collector.id(), new LivePosition(north(0.01), NOW));

    assertThat(metres(known)).isEqualTo(Map.of(collector.id(), 1_112L));
  }

  @Test
  void a_position_of_exactly_the_age_allowed_counts_and_an_older_one_does_not() {
    known.positions.put(
        collector.id(), new LivePosition(north(0), NOW.minus(config.positionAge())));
    assertThat(metres(known)).containsEntry(collector.id(), 0L);

    known.positions.put(
        collector.id(),
        new LivePosition(north(0), NOW.minus(config.positionAge()).minus(Duration.ofMillis(1))));
    assertThat(metres(known)).isEmpty();
  }

  @Test
  void a_position_from_a_clock_that_is_ahead_counts() {
    known.positions.put(
        collector.id(), new LivePosition(north(0), NOW.plus(Duration.ofMinutes(1))));

    assertThat(metres(known)).containsKey(collector.id());
  }

  @Test
  void only_those_at_work_at_the_station_are_asked_for() {
    var other = world.aCollectorOnShift(world.aStationWithPlaces(5));
    var gone = world.aCollectorOf(station);
    for (var one : new Actor[] {collector, other, gone}) {
      known.positions.put(one.id(), new LivePosition(north(0.01), NOW));
    }

    assertThat(metres(known)).containsOnlyKeys(collector.id());
  }

  @Test
  void nobody_is_known_when_nobody_was_seen() {
    assertThat(metres(known)).isEmpty();
  }

  @Test
  void work_goes_on_without_positions_when_they_can_not_be_read() {
    assertThat(metres(new Broken())).isEmpty();
  }

  @Test
  void a_pickup_that_is_not_there_is_not_found_before_anybody_is_asked() {
    assertThatThrownBy(() -> distances(new Broken()).to(UUID.randomUUID()).await().indefinitely())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(BookingProblem.NOT_FOUND));
  }

  private Map<UUID, Long> metres(LivePositions positions) {
    return distances(positions).to(pickup).await().indefinitely();
  }

  private Distances distances(LivePositions positions) {
    return new Distances(
        pool, pickups, areas, shifts, positions, config, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** So many degrees north of the community. */
  private GeoPoint north(double degrees) {
    return world.one(
        "select c.latitude, c.longitude from area.community c join booking.pickup p on p.community_id = c.id where p.id = $1",
        Tuple.of(pickup),
        row -> new GeoPoint(row.getDouble(0) + degrees, row.getDouble(1)));
  }

  /** Positions that a test says. */
  private static final class Known implements LivePositions {

    private final Map<UUID, LivePosition> positions = new HashMap<>();

    @Override
    public Uni<Void> put(UUID collectorId, LivePosition position) {
      positions.put(collectorId, position);
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<UUID, LivePosition>> of(Collection<UUID> collectorIds) {
      var found = new HashMap<>(positions);
      found.keySet().retainAll(collectorIds);
      return Uni.createFrom().item(found);
    }
  }

  /** As when Redis is away. */
  private static final class Broken implements LivePositions {

    @Override
    public Uni<Void> put(UUID collectorId, LivePosition position) {
      return Uni.createFrom().failure(new IllegalStateException("away"));
    }

    @Override
    public Uni<Map<UUID, LivePosition>> of(Collection<UUID> collectorIds) {
      return Uni.createFrom().failure(new IllegalStateException("away"));
    }
  }
}
