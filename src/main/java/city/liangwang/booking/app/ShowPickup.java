package city.liangwang.booking.app;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.data.ItemTable;
import city.liangwang.booking.data.PickupTable;
import city.liangwang.booking.data.PickupTable.Noted;
import city.liangwang.booking.domain.Item;
import city.liangwang.people.Contact;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.audit.Audit;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a pickup, with as much of its resident as the caller may see. */
@ApplicationScoped
public class ShowPickup {

  private final Pool pool;
  private final People people;
  private final PickupTable pickups;
  private final ItemTable items;
  private final Quotes quotes;
  private final Audit audit;

  ShowPickup(
      Pool pool, People people, PickupTable pickups, ItemTable items, Quotes quotes, Audit audit) {
    this.pool = pool;
    this.people = people;
    this.pickups = pickups;
    this.items = items;
    this.quotes = quotes;
    this.audit = audit;
  }

  /** Fails with {@code pickup-not-found}, also for a pickup that the caller may not see. */
  public Uni<Shown> get(Caller caller, UUID id) {
    // One transaction, so that nobody is shown what the audit log does not know.
    return pool.withTransaction(
        tx -> people.person(tx, caller).chain(person -> get(tx, person, id)));
  }

  private Uni<Shown> get(SqlConnection tx, Person person, UUID id) {
    return pickups
        .getNoted(tx, id)
        .chain(noted -> withContact(tx, person, noted))
        .chain(known -> withItems(tx, known));
  }

  private Uni<Known> withContact(SqlConnection tx, Person person, Noted noted) {
    var pickup = noted.pickup();
    return switch (Sight.of(person, pickup)) {
      case OWN -> Uni.createFrom().item(new Known(pickup, noted.note(), pickup.addressId(), null));
      case WITHOUT_PERSON -> Uni.createFrom().item(new Known(pickup, null, null, null));
      case HELD, DISPATCHER ->
          audit
              .look(tx, person.id(), "getPickup", "resident", pickup.residentId(), null)
              .chain(() -> people.contact(tx, pickup.addressId()))
              .map(contact -> new Known(pickup, noted.note(), null, contact));
    };
  }

  private Uni<Shown> withItems(SqlConnection tx, Known known) {
    return items.of(tx, known.pickup().id()).chain(found -> withPrices(tx, known, found));
  }

  private Uni<Shown> withPrices(SqlConnection tx, Known known, List<Item> found) {
    var pickup = known.pickup();
    return quotes
        .of(tx, pickup.kind(), found, pickup.divisionCode(), pickup.bookedAt())
        .map(quote -> new Shown(known, found, quote));
  }

  /**
   * A pickup with what the caller may know of its resident; null is what the caller may not see.
   */
  public record Known(
      Pickup pickup, @Nullable String note, @Nullable UUID addressId, @Nullable Contact contact) {}

  /** All of it, at the prices of the booking. */
  public record Shown(
      Known known,
      List<Item> items,
      List<HeldPrice> prices,
      @Nullable Long estimateFen,
      @Nullable Long estimateFeeFen) {

    private Shown(Known known, List<Item> items, Quote quote) {
      this(known, items, quote.prices(), quote.estimateFen(), quote.estimateFeeFen());
    }
  }
}
