package city.liangwang.custody.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Station;
import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.data.TripTable;
import city.liangwang.custody.data.TripTable.Step;
import city.liangwang.custody.data.Vehicles;
import city.liangwang.custody.domain.Trip;
import city.liangwang.custody.domain.TripState;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A station calls a truck. */
@ApplicationScoped
public class PlanTrip {

  private final Once once;
  private final Areas areas;
  private final People people;
  private final Vehicles vehicles;
  private final TripTable trips;
  private final Clock clock;

  PlanTrip(Once once, Areas areas, People people, Vehicles vehicles, TripTable trips, Clock clock) {
    this.once = once;
    this.areas = areas;
    this.people = people;
    this.vehicles = vehicles;
    this.trips = trips;
    this.clock = clock;
  }

  /** From where to where, with whom. */
  public record Content(UUID stationId, UUID centreId, UUID driverId, String plate) {}

  /**
   * The keeper of that station, or a dispatcher. Fails with {@code centre-not-found}, {@code
   * driver-unknown} or {@code vehicle-unknown}.
   */
  public Uni<Trip> plan(Person person, UUID id, Content content) {
    if (!person.is(Role.DISPATCHER)) {
      person.requireStation(content.stationId());
    }
    return once.run(
        new Call("planTrip", id, person.id(), content),
        Trip.class,
        tx ->
            areas
                .station(tx, content.stationId())
                .invoke(station -> person.requireDivision(station.divisionCode()))
                .call(() -> check(tx, content))
                .map(station -> planned(station, id, content))
                .call(trip -> insert(tx, person, trip)));
  }

  private Uni<Void> check(SqlConnection tx, Content content) {
    return areas
        .centre(tx, content.centreId())
        .chain(() -> vehicles.get(tx, content.plate()))
        .chain(() -> people.person(tx, content.driverId()))
        .invoke(PlanTrip::requireDriver)
        .replaceWithVoid();
  }

  private static void requireDriver(Person driver) {
    if (!driver.is(Role.DRIVER)) {
      throw CustodyProblem.DRIVER_UNKNOWN.at("driverId", driver.id() + " is no driver");
    }
  }

  private Trip planned(Station station, UUID id, Content content) {
    return new Trip(
        id,
        station.id(),
        station.divisionCode(),
        content.centreId(),
        content.driverId(),
        content.plate(),
        TripState.PLANNED,
        null,
        null,
        null,
        clock.instant());
  }

  private Uni<Void> insert(SqlConnection tx, Person person, Trip trip) {
    return trips.insert(tx, trip, new Step(null, person.id(), null, trip.plannedAt()));
  }
}
