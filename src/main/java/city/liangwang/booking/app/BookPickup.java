package city.liangwang.booking.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Community;
import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupMoved;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.data.ItemTable;
import city.liangwang.booking.data.PickupTable;
import city.liangwang.booking.domain.ItemRules;
import city.liangwang.booking.domain.Slot;
import city.liangwang.people.Address;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Books a pickup at an address of the resident's own. */
@ApplicationScoped
public class BookPickup {

  private final Once once;
  private final People people;
  private final Areas areas;
  private final Quotes quotes;
  private final OpenPickups openPickups;
  private final Places places;
  private final PickupTable pickups;
  private final ItemTable items;
  private final Outbox outbox;
  private final Clock clock;

  BookPickup(
      Once once,
      People people,
      Areas areas,
      Quotes quotes,
      OpenPickups openPickups,
      Places places,
      PickupTable pickups,
      ItemTable items,
      Outbox outbox,
      Clock clock) {
    this.once = once;
    this.people = people;
    this.areas = areas;
    this.quotes = quotes;
    this.openPickups = openPickups;
    this.places = places;
    this.pickups = pickups;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Safe to repeat: one id is one pickup and takes one place.
   *
   * <p>Fails with {@code address-not-found}, NOT_COVERED, {@code material-unknown}, {@code
   * price-missing}, ITEMS_MISSING, ITEMS_UNWANTED, ITEM_NOT_FOR_KIND, PIECES_MISSING,
   * TOO_MANY_OPEN, SLOT_UNKNOWN, SLOT_PAST or SLOT_FULL.
   */
  public Uni<Booking> book(Caller caller, UUID id, Wish wish) {
    return once.run(
        new Call("bookPickup", id, caller.id(), wish),
        Booking.class,
        tx -> people.person(tx, caller).chain(person -> book(tx, person, id, wish)));
  }

  private Uni<Booking> book(SqlConnection tx, Person resident, UUID id, Wish wish) {
    return checkItems(tx, wish)
        .chain(() -> people.address(tx, resident.id(), wish.addressId()))
        .chain(address -> locate(tx, address))
        .chain(where -> book(tx, id, wish, where));
  }

  private Uni<Void> checkItems(SqlConnection tx, Wish wish) {
    return quotes
        .materials(tx, wish.kind(), wish.items())
        .invoke(materials -> ItemRules.check(wish.kind(), wish.items(), materials))
        .replaceWithVoid();
  }

  private Uni<Where> locate(SqlConnection tx, Address address) {
    return areas
        .community(tx, address.communityId())
        .map(community -> new Where(address, community, served(community)));
  }

  private static UUID served(Community community) {
    var stationId = community.stationId();
    if (stationId == null) {
      throw BookingProblem.NOT_COVERED.at("addressId", "community " + community.code());
    }
    return stationId;
  }

  private Uni<Booking> book(SqlConnection tx, UUID id, Wish wish, Where where) {
    // As the database keeps it: this instant decides the price, today and when it is read again.
    var bookedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return quotes
        .of(tx, wish.kind(), wish.items(), where.community().divisionCode(), bookedAt)
        .chain(
            quote -> store(tx, id, wish, where, bookedAt).map(pickup -> Booking.of(pickup, quote)));
  }

  // The place comes last but one: everybody who books into this slot waits for its row until we
  // commit.
  private Uni<Pickup> store(SqlConnection tx, UUID id, Wish wish, Where where, Instant bookedAt) {
    return openPickups
        .requireRoom(tx, where.address())
        .chain(() -> places.take(tx, where.stationId(), wish.slotStart()))
        .chain(slot -> pickups.insert(tx, where.pickup(id, wish, slot, bookedAt), wish.note()))
        .call(() -> items.insert(tx, id, wish.items()))
        .call(pickup -> outbox.append(tx, PickupMoved.of(pickup, null, null, bookedAt)));
  }

  /** The address, its community and the station that serves it. */
  private record Where(Address address, Community community, UUID stationId) {

    Pickup pickup(UUID id, Wish wish, Slot slot, Instant bookedAt) {
      return new Pickup(
          id,
          wish.kind(),
          PickupState.BOOKED,
          address.residentId(),
          address.householdId(),
          address.id(),
          community.id(),
          community.divisionCode(),
          stationId,
          slot.window(),
          bookedAt,
          null,
          0,
          null);
    }
  }
}
