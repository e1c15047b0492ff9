package city.liangwang.dispatch.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Community;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.domain.Shift;
import city.liangwang.dispatch.spi.LivePosition;
import city.liangwang.dispatch.spi.LivePositions;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far from a pickup the collectors of its station are. Asked before the transaction: positions
 * are not in the database.
 */
@ApplicationScoped
class Distances {

  private final Pool pool;
  private final Pickups pickups;
  private final Areas areas;
  private final ShiftTable shifts;
  private final LivePositions positions;
  private final DispatchConfig config;
  private final Clock clock;

  Distances(
      Pool pool,
      Pickups pickups,
      Areas areas,
      ShiftTable shifts,
      LivePositions positions,
      DispatchConfig config,
      Clock clock) {
    this.pool = pool;
    this.pickups = pickups;
    this.areas = areas;
    this.shifts = shifts;
    this.positions = positions;
    this.config = config;
    this.clock = clock;
  }

  /**
   * In metres, by collector; who was not seen lately is not in it. Fails with {@code
   * pickup-not-found}.
   */
  Uni<Map<UUID, Long>> to(UUID pickupId) {
    return pickups
        .get(pool, pickupId)
        .chain(
            pickup ->
                areas.community(pool, pickup.communityId()).chain(place -> to(pickup, place)));
  }

  private Uni<Map<UUID, Long>> to(Pickup pickup, Community place) {
    return shifts
        .atWork(pool, pickup.stationId())
        .chain(atWork -> seen(atWork))
        .map(seen -> metres(seen, place));
  }

  // Work is given out although nobody knows where people are: that is worse than near, and better
  // than not at all.
  private Uni<Map<UUID, LivePosition>> seen(List<Shift> atWork) {
    return positions
        .of(atWork.stream().map(Shift::collectorId).toList())
        .onFailure()
        .invoke(failure -> Log.warnf("assigning without positions: %s", failure))
        .onFailure()
        .recoverWithItem(Map.of());
  }

  private Map<UUID, Long> metres(Map<UUID, LivePosition> seen, Community place) {
    var oldest = clock.instant().minus(config.positionAge());
    var metres = new HashMap<UUID, Long>();
    seen.forEach(
        (collector, position) -> {
          if (!position.at().isBefore(oldest)) {
            metres.put(collector, position.place().metresTo(place.location()));
          }
        });
    return metres;
  }
}
