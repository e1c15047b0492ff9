package city.liangwang.booking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pickups, for those who carry them out. */
@ApplicationScoped
public class Pickups {

  /** Fails with {@code pickup-not-found}. */
  public Uni<Pickup> get(SqlClient db, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** The same, locked until {@code tx} ends. */
  public Uni<Pickup> getForUpdate(SqlConnection tx, UUID id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Moves a locked pickup on, keeps the step in its history and tells it as {@link PickupMoved}.
   * Fails with {@code pickup-state} when {@code change.to()} does not follow from where it stands.
   */
  public Uni<Pickup> move(SqlConnection tx, Pickup pickup, Change change) {
    throw new UnsupportedOperationException();
  }

  /**
   * One step of a pickup.
   *
   * @param collectorId who holds the job from now on; null for nobody
   * @param person who did it
   * @param reasonCode why, where a reason is asked for
   */
  public record Change(
      PickupState to, @Nullable UUID collectorId, UUID person, @Nullable String reasonCode) {}
}
