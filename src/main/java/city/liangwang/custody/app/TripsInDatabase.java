package city.liangwang.custody.app;

import city.liangwang.custody.Trips;
import city.liangwang.custody.data.Fills;
import city.liangwang.custody.data.TripTable;
import city.liangwang.custody.data.TripTable.Step;
import city.liangwang.custody.domain.Trip;
import city.liangwang.custody.domain.TripState;
import city.liangwang.shared.MassLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trips, for the centre that takes them in. */
@ApplicationScoped
class TripsInDatabase implements Trips {

  private final TripTable trips;
  private final Fills fills;
  private final Clock clock;

  TripsInDatabase(TripTable trips, Fills fills, Clock clock) {
    this.trips = trips;
    this.fills = fills;
    this.clock = clock;
  }

  @Override
  public Uni<Arrived> takeIn(SqlConnection tx, UUID tripId, UUID intakeId, UUID personId) {
    return trips
        .getForUpdate(tx, tripId)
        .call(trip -> move(tx, trip, TripState.TAKEN_IN, intakeId, personId, null))
        .chain(trip -> fills.gramsOn(tx, tripId).map(manifest -> arrived(trip, manifest)));
  }

  private static Arrived arrived(Trip trip, List<MassLine> manifest) {
    return new Arrived(trip.id(), trip.stationId(), trip.divisionCode(), trip.centreId(), manifest);
  }

  @Override
  public Uni<Void> putBack(SqlConnection tx, UUID tripId, UUID personId, String reason) {
    return trips
        .getForUpdate(tx, tripId)
        .chain(trip -> move(tx, trip, TripState.ARRIVED, null, personId, reason));
  }

  private Uni<Void> move(
      SqlConnection tx,
      Trip trip,
      TripState next,
      @Nullable UUID intakeId,
      UUID personId,
      @Nullable String reason) {
    trip.requireNext(next);
    var step = new Step(trip.state(), personId, reason, clock.instant());
    return trips.update(tx, trip.in(next), intakeId, step);
  }
}
