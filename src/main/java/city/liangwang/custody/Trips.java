package city.liangwang.custody;

import city.liangwang.shared.MassLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The trips, for the centre that takes them in. */
@ApplicationScoped
public class Trips {

  /**
   * A trip that has arrived, locked and marked as taken in, in the transaction of the intake. Fails
   * with {@code trip-not-found}, or with {@code trip-state} unless it has arrived.
   */
  public Uni<Arrived> takeIn(SqlConnection tx, UUID tripId, UUID intakeId) {
    throw new UnsupportedOperationException();
  }

  /** Puts the load back on the truck, when the intake is reversed. */
  public Uni<Void> putBack(SqlConnection tx, UUID tripId) {
    throw new UnsupportedOperationException();
  }

  /** What the manifest says; the grams are on the trip's TRIP_LOAD accounts. */
  public record Arrived(
      UUID tripId,
      UUID stationId,
      String stationDivisionCode,
      UUID centreId,
      List<MassLine> manifest) {}
}
