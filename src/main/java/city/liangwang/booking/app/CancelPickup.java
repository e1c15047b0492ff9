package city.liangwang.booking.app;

import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.booking.data.ChangeTable;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Calls a pickup off, until the collector has arrived. */
@ApplicationScoped
public class CancelPickup {

  private final Once once;
  private final People people;
  private final Pickups pickups;
  private final Places places;
  private final ChangeTable changes;
  private final Clock clock;

  CancelPickup(
      Once once, People people, Pickups pickups, Places places, ChangeTable changes, Clock clock) {
    this.once = once;
    this.people = people;
    this.pickups = pickups;
    this.places = places;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * For the resident and for dispatchers. Fails with {@code pickup-not-found} or {@code
   * pickup-state}.
   */
  public Uni<ChangedPickup> cancel(Caller caller, Cancellation cancellation) {
    return once.run(
        new Call("cancelPickup", cancellation.id(), caller.id(), cancellation),
        ChangedPickup.class,
        tx -> people.person(tx, caller).chain(person -> cancel(tx, person, cancellation)));
  }

  private Uni<ChangedPickup> cancel(SqlConnection tx, Person person, Cancellation cancellation) {
    return pickups
        .getForUpdate(tx, cancellation.pickupId())
        .invoke(pickup -> MayChange.check(person, pickup))
        .chain(pickup -> pickups.move(tx, pickup, cancellation.by(person)))
        .call(pickup -> places.free(tx, pickup.stationId(), pickup.slot().start()))
        .call(pickup -> keep(tx, person, cancellation))
        .map(ChangedPickup::of);
  }

  private Uni<Void> keep(SqlConnection tx, Person person, Cancellation cancellation) {
    return changes.insertCancellation(
        tx,
        cancellation.id(),
        cancellation.pickupId(),
        person.id(),
        cancellation.reasonCode(),
        clock.instant());
  }

  /** A pickup is called off, and why. */
  public record Cancellation(UUID id, UUID pickupId, String reasonCode) {

    private Pickups.Change by(Person person) {
      return new Pickups.Change(PickupState.CANCELLED, null, person.id(), reasonCode);
    }
  }
}
