package city.liangwang.booking.app;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.booking.data.UrgeTable;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A resident asks where the collector stays (催单). Whoever gives work out sees it on the job. */
@ApplicationScoped
public class UrgePickup {

  private final Once once;
  private final People people;
  private final Pickups pickups;
  private final UrgeTable urges;
  private final BookingConfig config;
  private final Clock clock;

  UrgePickup(
      Once once,
      People people,
      Pickups pickups,
      UrgeTable urges,
      BookingConfig config,
      Clock clock) {
    this.once = once;
    this.people = people;
    this.pickups = pickups;
    this.urges = urges;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Until the collector has arrived, once in a while. Fails with {@code pickup-not-found} for the
   * pickup of another, {@code pickup-state} or URGED_LATELY.
   */
  public Uni<Urged> urge(Caller caller, UUID pickupId, UUID urgeId) {
    return once.run(
        new Call("urgePickup", urgeId, caller.id(), pickupId),
        Urged.class,
        tx -> people.person(tx, caller).chain(person -> urge(tx, person, pickupId, urgeId)));
  }

  private Uni<Urged> urge(SqlConnection tx, Person resident, UUID pickupId, UUID urgeId) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return pickups
        .getForUpdate(tx, pickupId)
        .invoke(pickup -> checkOwn(resident, pickup))
        .invoke(UrgePickup::checkOpen)
        .invoke(pickup -> checkPause(pickup, at))
        .chain(pickup -> urges.insert(tx, urgeId, pickupId, resident.id(), at))
        .map(number -> new Urged(pickupId, number, at, at.plus(config.urgeInterval())));
  }

  private static void checkOwn(Person resident, Pickup pickup) {
    if (!pickup.residentId().equals(resident.id())) {
      throw BookingProblem.NOT_FOUND.because("no pickup " + pickup.id());
    }
  }

  private static void checkOpen(Pickup pickup) {
    if (pickup.state() != PickupState.BOOKED && pickup.state() != PickupState.ASSIGNED) {
      throw BookingProblem.STATE.because(pickup.state() + " can not be urged");
    }
  }

  private void checkPause(Pickup pickup, Instant now) {
    var last = pickup.urgedAt();
    if (last == null) {
      return;
    }
    var again = last.plus(config.urgeInterval());
    if (now.isBefore(again)) {
      throw BookingProblem.URGED_LATELY.forSeconds(
          Duration.between(now, again).toSeconds() + 1, "again from " + again);
    }
  }

  /**
   * A pickup was urged.
   *
   * @param urges how often, this time among them
   * @param againAt from when it may be urged again
   */
  public record Urged(UUID pickupId, int urges, Instant urgedAt, Instant againAt) {}
}
