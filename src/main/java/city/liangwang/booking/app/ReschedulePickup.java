package city.liangwang.booking.app;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.booking.data.ChangeTable;
import city.liangwang.booking.data.PickupTable;
import city.liangwang.booking.domain.Slot;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Moves a pickup to another slot, until the collector has arrived. The price of the booking stays.
 */
@ApplicationScoped
public class ReschedulePickup {

  private static final String REASON = "rescheduled";

  private final Once once;
  private final People people;
  private final Pickups pickups;
  private final PickupTable table;
  private final Places places;
  private final ChangeTable changes;
  private final Clock clock;

  ReschedulePickup(
      Once once,
      People people,
      Pickups pickups,
      PickupTable table,
      Places places,
      ChangeTable changes,
      Clock clock) {
    this.once = once;
    this.people = people;
    this.pickups = pickups;
    this.table = table;
    this.places = places;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * For the resident and for dispatchers; a collector who held the job holds it no longer.
   *
   * <p>Fails with {@code pickup-not-found}, {@code pickup-state}, SLOT_UNKNOWN, SLOT_PAST or
   * SLOT_FULL.
   */
  public Uni<ChangedPickup> reschedule(Caller caller, Rescheduling rescheduling) {
    return once.run(
        new Call("reschedulePickup", rescheduling.id(), caller.id(), rescheduling),
        ChangedPickup.class,
        tx -> people.person(tx, caller).chain(person -> reschedule(tx, person, rescheduling)));
  }

  private Uni<ChangedPickup> reschedule(
      SqlConnection tx, Person person, Rescheduling rescheduling) {
    return pickups
        .getForUpdate(tx, rescheduling.pickupId())
        .invoke(pickup -> MayChange.check(person, pickup))
        .chain(pickup -> release(tx, person, pickup))
        .chain(
            pickup ->
                changeSlot(tx, pickup, rescheduling.slotStart())
                    .call(() -> keep(tx, person, pickup, rescheduling)))
        .map(ChangedPickup::of);
  }

  private Uni<Pickup> release(SqlConnection tx, Person person, Pickup pickup) {
    return switch (pickup.state()) {
      case BOOKED -> Uni.createFrom().item(pickup);
      case ASSIGNED ->
          pickups.move(
              tx, pickup, new Pickups.Change(PickupState.BOOKED, null, person.id(), REASON));
      case ARRIVED, WEIGHED, CANCELLED, REFUSED, NO_SHOW ->
          throw BookingProblem.STATE.because(pickup.state() + " can not be moved to another slot");
    };
  }

  private Uni<Void> keep(
      SqlConnection tx, Person person, Pickup pickup, Rescheduling rescheduling) {
    return changes.insertRescheduling(
        tx,
        rescheduling.id(),
        pickup.id(),
        person.id(),
        pickup.slot().start(),
        rescheduling.slotStart(),
        clock.instant());
  }

  private Uni<Pickup> changeSlot(SqlConnection tx, Pickup pickup, Instant start) {
    return pickup.slot().start().equals(start)
        ? Uni.createFrom().item(pickup)
        : exchange(tx, pickup, start).chain(slot -> table.reschedule(tx, pickup.id(), slot));
  }

  // The earlier slot first, so that two who change places with each other do not wait for each
  // other for ever.
  private Uni<Slot> exchange(SqlConnection tx, Pickup pickup, Instant start) {
    var old = pickup.slot().start();
    return old.isBefore(start)
        ? places
            .free(tx, pickup.stationId(), old)
            .chain(() -> places.take(tx, pickup.stationId(), start))
        : places
            .take(tx, pickup.stationId(), start)
            .call(() -> places.free(tx, pickup.stationId(), old));
  }

  /** A pickup moves to the slot that starts then. */
  public record Rescheduling(UUID id, UUID pickupId, Instant slotStart) {}
}
