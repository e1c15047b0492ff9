package city.liangwang.custody.app;

import city.liangwang.custody.data.Fills;
import city.liangwang.custody.data.TripTable;
import city.liangwang.custody.data.TripTable.Of;
import city.liangwang.custody.data.Vehicles;
import city.liangwang.custody.domain.Trip;
import city.liangwang.custody.spi.Vehicle;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Role;
import city.liangwang.shared.MassLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trips that concern somebody. */
@ApplicationScoped
public class SeeTrips {

  private final Pool pool;
  private final TripTable trips;
  private final Fills fills;
  private final Vehicles vehicles;

  SeeTrips(Pool pool, TripTable trips, Fills fills, Vehicles vehicles) {
    this.pool = pool;
    this.trips = trips;
    this.fills = fills;
    this.vehicles = vehicles;
  }

  /** A trip with its manifest. */
  public record Loaded(Trip trip, List<MassLine> manifest) {}

  /** Fails with {@code trip-not-found}, or {@code forbidden} for a trip of others. */
  public Uni<Loaded> one(Person person, UUID id) {
    return trips
        .get(pool, id)
        .invoke(trip -> requireConcerned(person, trip))
        .chain(trip -> fills.gramsOn(pool, id).map(manifest -> new Loaded(trip, manifest)));
  }

  /**
   * A keeper's station's, a driver's own, a clerk's centre's, a dispatcher's district or city;
   * newest first.
   */
  public Uni<Page<Trip>> page(Person person, @Nullable String cursor, int size) {
    var of = whose(person);
    return trips
        .page(
            pool,
            of,
            idFor(person, of),
            person.scope().divisionCode(),
            Cursor.decode(cursor, 2),
            size)
        .map(rows -> Page.of(rows, size, TripTable::cursorOf));
  }

  public Uni<List<Vehicle>> vehicles() {
    return vehicles.all(pool);
  }

  private static void requireConcerned(Person person, Trip trip) {
    switch (whose(person)) {
      case CITY -> person.requireDivision(trip.divisionCode());
      case STATION -> person.requireStation(trip.stationId());
      case CENTRE -> person.requireCentre(trip.centreId());
      case DRIVER -> requireOwn(person, trip);
    }
  }

  private static void requireOwn(Person person, Trip trip) {
    if (!trip.driverId().equals(person.id())) {
      throw RequestProblem.FORBIDDEN.because("not your trip");
    }
  }

  private static Of whose(Person person) {
    if (person.is(Role.DISPATCHER)) {
      return Of.CITY;
    }
    if (person.is(Role.STATION_KEEPER)) {
      return Of.STATION;
    }
    return person.is(Role.CENTRE_CLERK) ? Of.CENTRE : Of.DRIVER;
  }

  private static @Nullable UUID idFor(Person person, Of of) {
    return switch (of) {
      case CITY -> null;
      case STATION -> person.requireStation();
      case CENTRE -> person.requireCentre();
      case DRIVER -> person.id();
    };
  }
}
