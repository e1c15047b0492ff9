package city.liangwang.collection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door weighings, for the station that takes them over. */
public interface Weighings {

  /**
   * Locks the weighings, in the order of their ids, and hands them to the station, in the
   * transaction of the hand-over. Answers the grams that the ledger has in the collector's custody
   * for them, by material.
   *
   * <p>Fails with {@code weighing-not-found} for one that is not the collector's, {@code
   * weighing-handed-over} for one that is gone already, {@code weighing-reversed} for one of which
   * nothing is left.
   */
  Uni<Map<String, Long>> handOver(
      SqlConnection tx, UUID collectorId, List<UUID> weighingIds, UUID handoverId);

  /**
   * Gives them back to the collector, when the hand-over is reversed. What was corrected meanwhile
   * stays on the collector's difference account until the weighing is corrected or handed over
   * again, so the hand-over's own transfer is reversed as it was booked.
   */
  Uni<Void> takeBack(SqlConnection tx, UUID handoverId);
}
