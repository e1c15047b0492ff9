package city.liangwang.custody.app;

import city.liangwang.custody.data.TripTable;
import city.liangwang.custody.data.TripTable.Step;
import city.liangwang.custody.domain.Trip;
import city.liangwang.custody.domain.TripState;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A truck leaves, arrives, or is called off. */
@ApplicationScoped
public class MoveTrip {

  private final Once once;
  private final TripTable trips;
  private final Clock clock;

  MoveTrip(Once once, TripTable trips, Clock clock) {
    this.once = once;
    this.trips = trips;
    this.clock = clock;
  }

  /** What a move answers. */
  public record Moved(UUID tripId, TripState state) {}

  private record Departure(UUID tripId) {}

  private record Arrival(UUID tripId, boolean sealIntact) {}

  private record Cancellation(UUID tripId, String reason) {}

  /** The trip's own driver. Fails with {@code trip-state} unless it is loaded. */
  public Uni<Moved> depart(Person driver, UUID tripId, UUID departureId) {
    return move(
        new Call("departTrip", departureId, driver.id(), new Departure(tripId)),
        tripId,
        trip -> requireDriver(driver, trip),
        trip -> trip.in(TripState.DEPARTED),
        null);
  }

  /** The trip's own driver. Fails with {@code trip-state} unless it is under way. */
  public Uni<Moved> arrive(Person driver, UUID tripId, UUID arrivalId, boolean sealIntact) {
    return move(
        new Call("arriveTrip", arrivalId, driver.id(), new Arrival(tripId, sealIntact)),
        tripId,
        trip -> requireDriver(driver, trip),
        trip -> trip.arrived(sealIntact),
        null);
  }

  /** The keeper of its station or a dispatcher. Fails with {@code trip-state} once it is loaded. */
  public Uni<Moved> cancel(Person person, UUID tripId, UUID cancellationId, String reason) {
    return move(
        new Call("cancelTrip", cancellationId, person.id(), new Cancellation(tripId, reason)),
        tripId,
        trip -> requireStation(person, trip),
        trip -> trip.in(TripState.CANCELLED),
        reason);
  }

  private Uni<Moved> move(
      Call call,
      UUID tripId,
      Consumer<Trip> allowed,
      UnaryOperator<Trip> step,
      @Nullable String reason) {
    return once.run(
        call,
        Moved.class,
        tx ->
            trips
                .getForUpdate(tx, tripId)
                .invoke(allowed)
                .chain(trip -> move(tx, trip, step.apply(trip), call.person(), reason)));
  }

  private Uni<Moved> move(
      SqlConnection tx, Trip before, Trip after, UUID person, @Nullable String reason) {
    before.requireNext(after.state());
    var step = new Step(before.state(), person, reason, clock.instant());
    return trips.update(tx, after, null, step).replaceWith(new Moved(after.id(), after.state()));
  }

  private static void requireDriver(Person driver, Trip trip) {
    if (!trip.driverId().equals(driver.id())) {
      throw RequestProblem.FORBIDDEN.because("not your trip");
    }
  }

  private static void requireStation(Person person, Trip trip) {
    if (person.is(Role.DISPATCHER)) {
      person.requireDivision(trip.divisionCode());
    } else {
      person.requireStation(trip.stationId());
    }
  }
}
