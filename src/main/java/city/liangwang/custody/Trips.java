package city.liangwang.custody;

import city.liangwang.shared.MassLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** The trips, for the centre that takes them in. */
public interface Trips {

  /**
   * A trip that has arrived, locked and marked as taken in, in the transaction of the intake. Fails
   * with {@code trip-not-found}, or with {@code trip-state} unless it has arrived.
   */
  Uni<Arrived> takeIn(SqlConnection tx, UUID tripId, UUID intakeId, UUID personId);

  /** Puts the load back on the truck, when the intake is reversed. */
  Uni<Void> putBack(SqlConnection tx, UUID tripId, UUID personId, String reason);

  /** What the manifest says; the grams are on the trip's TRIP_LOAD accounts. */
  record Arrived(
      UUID tripId,
      UUID stationId,
      String stationDivisionCode,
      UUID centreId,
      List<MassLine> manifest) {}
}
