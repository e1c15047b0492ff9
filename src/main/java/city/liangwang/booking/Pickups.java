package city.liangwang.booking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pickups, for those who carry them out. */
public interface Pickups {

  /** Fails with {@code pickup-not-found}. */
  Uni<Pickup> get(SqlClient db, UUID id);

  /**
   * The same, locked until {@code tx} ends. Whoever locks more than a pickup locks the pickup
   * first.
   */
  Uni<Pickup> getForUpdate(SqlConnection tx, UUID id);

  /**
   * Moves a locked pickup on, keeps the step in its history and tells it as {@link PickupMoved}.
   * Fails with {@code pickup-state} when {@code change.to()} does not follow from where it stands.
   */
  Uni<Pickup> move(SqlConnection tx, Pickup pickup, Change change);

  /**
   * When a collector came to the door, the last time. Fails with {@code pickup-state} if nobody
   * has.
   */
  Uni<Instant> arrivedAt(SqlClient db, UUID id);

  /** How many jobs each collector holds now; who holds none is not in it. */
  Uni<Map<UUID, Integer>> openJobs(SqlClient db, Collection<UUID> collectorIds);

  /** The jobs that a collector holds now, locked in the order of their ids. */
  Uni<List<Pickup>> openJobsForUpdate(SqlConnection tx, UUID collectorId);

  /**
   * One step of a pickup.
   *
   * @param collectorId who holds the job from now on; null for nobody. A pickup that ends at the
   *     door keeps the collector who was there even if this is null.
   * @param person who did it
   * @param reasonCode why, where a reason is asked for
   */
  record Change(
      PickupState to, @Nullable UUID collectorId, UUID person, @Nullable String reasonCode) {}
}
