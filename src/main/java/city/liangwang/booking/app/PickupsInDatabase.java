package city.liangwang.booking.app;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupMoved;
import city.liangwang.booking.Pickups;
import city.liangwang.booking.data.PickupTable;
import city.liangwang.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place where a pickup moves from state to state. */
@ApplicationScoped
class PickupsInDatabase implements Pickups {

  private final PickupTable pickups;
  private final Outbox outbox;
  private final Clock clock;

  PickupsInDatabase(PickupTable pickups, Outbox outbox, Clock clock) {
    this.pickups = pickups;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Uni<Pickup> get(SqlClient db, UUID id) {
    return pickups.get(db, id);
  }

  @Override
  public Uni<Pickup> getForUpdate(SqlConnection tx, UUID id) {
    return pickups.getForUpdate(tx, id);
  }

  @Override
  public Uni<Instant> arrivedAt(SqlClient db, UUID id) {
    return pickups.arrivedAt(db, id);
  }

  @Override
  public Uni<Map<UUID, Integer>> openJobs(SqlClient db, Collection<UUID> collectorIds) {
    return pickups.openJobs(db, collectorIds);
  }

  @Override
  public Uni<List<Pickup>> openJobsForUpdate(SqlConnection tx, UUID collectorId) {
    return pickups.openJobsForUpdate(tx, collectorId);
  }

  @Override
  public Uni<Pickup> move(SqlConnection tx, Pickup pickup, Change change) {
    if (!pickup.state().next().contains(change.to())) {
      throw BookingProblem.STATE.because(pickup.state() + " can not become " + change.to());
    }
    // As the database keeps it, so that the event says the same to the microsecond.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return pickups
        .move(tx, pickup, change, holderAfter(pickup, change), at)
        .call(
            moved ->
                outbox.append(tx, PickupMoved.of(moved, pickup.state(), change.reasonCode(), at)));
  }

  private static @Nullable UUID holderAfter(Pickup pickup, Change change) {
    return switch (change.to()) {
      case BOOKED, CANCELLED -> null;
      case ASSIGNED -> change.collectorId();
      case ARRIVED, WEIGHED, REFUSED, NO_SHOW ->
          change.collectorId() == null ? pickup.collectorId() : change.collectorId();
    };
  }
}
