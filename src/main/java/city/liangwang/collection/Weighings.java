package city.liangwang.collection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door weighings, for the station that takes them over. */
@ApplicationScoped
public class Weighings {

  /**
   * Locks the weighings and hands them to the station, in the transaction of the hand-over. Answers
   * the grams that the collector carries for them, by material. Fails with {@code
   * weighing-not-found} for one that is not the collector's, {@code weighing-handed-over} for one
   * that is gone already.
   */
  public Uni<Map<String, Long>> handOver(
      SqlConnection tx, UUID collectorId, List<UUID> weighingIds, UUID handoverId) {
    throw new UnsupportedOperationException();
  }

  /** Gives them back to the collector, when the hand-over is reversed. */
  public Uni<Void> takeBack(SqlConnection tx, UUID handoverId) {
    throw new UnsupportedOperationException();
  }
}
