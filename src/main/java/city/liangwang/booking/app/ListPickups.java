package city.liangwang.booking.app;

import city.liangwang.area.Areas;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.data.PickupLists;
import city.liangwang.booking.data.PickupLists.Place;
import city.liangwang.booking.data.PickupLists.Window;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the pickups that are within the caller's sight, without anything about their residents. */
@ApplicationScoped
public class ListPickups {

  private static final Comparator<Pickup> NEXT_SLOT_FIRST =
      Comparator.comparing((Pickup pickup) -> pickup.slot().start())
          .thenComparing(ListPickups::idText);

  private final Pool pool;
  private final People people;
  private final Areas areas;
  private final PickupLists lists;

  ListPickups(Pool pool, People people, Areas areas, PickupLists lists) {
    this.pool = pool;
    this.people = people;
    this.areas = areas;
    this.lists = lists;
  }

  /**
   * A resident's own, the last booked first. Otherwise the next slot first: a dispatcher's city or
   * district, a keeper's station, a collector's own jobs and the open ones of the station.
   *
   * <p>Fails with {@code forbidden} for a station that is not the caller's.
   */
  public Uni<Page<Pickup>> list(Caller caller, Filter filter) {
    return people.person(pool, caller).chain(person -> list(person, filter));
  }

  private Uni<Page<Pickup>> list(Person person, Filter filter) {
    var window = filter.window();
    if (person.is(Role.DISPATCHER)) {
      return ofDispatcher(person, filter, window).map(rows -> bySlot(rows, filter));
    }
    if (person.is(Role.STATION_KEEPER)) {
      return lists
          .ofStation(pool, ownStation(person, filter), window)
          .map(rows -> bySlot(rows, filter));
    }
    if (person.is(Role.COLLECTOR)) {
      return ofCollector(person, filter, window).map(rows -> bySlot(rows, filter));
    }
    return lists.ofResident(pool, person.id(), window).map(rows -> byBooking(rows, filter));
  }

  private Uni<List<Pickup>> ofDispatcher(Person person, Filter filter, Window window) {
    var stationId = filter.stationId();
    var division = person.scope().divisionCode();
    if (stationId != null) {
      return areas
          .station(pool, stationId)
          .invoke(station -> person.requireDivision(station.divisionCode()))
          .chain(() -> lists.ofStation(pool, stationId, window));
    }
    return division == null ? lists.ofCity(pool, window) : lists.ofDivision(pool, division, window);
  }

  private Uni<List<Pickup>> ofCollector(Person person, Filter filter, Window window) {
    var stationId = ownStation(person, filter);
    var own = lists.ofCollector(pool, person.id(), window);
    return window.states().contains(PickupState.BOOKED)
        ? own.chain(jobs -> withOpen(jobs, stationId, window))
        : own;
  }

  private Uni<List<Pickup>> withOpen(List<Pickup> own, UUID stationId, Window window) {
    var open = new Window(List.of(PickupState.BOOKED), window.after(), window.rows());
    return lists.ofStation(pool, stationId, open).map(others -> merged(own, others, window.rows()));
  }

  private static List<Pickup> merged(List<Pickup> own, List<Pickup> others, int rows) {
    return Stream.concat(own.stream(), others.stream())
        .sorted(NEXT_SLOT_FIRST)
        .limit(rows)
        .toList();
  }

  private static UUID ownStation(Person person, Filter filter) {
    if (filter.stationId() != null) {
      person.requireStation(filter.stationId());
    }
    var own = person.scope().stationId();
    if (own == null) {
      throw RequestProblem.FORBIDDEN.because("no station of your own");
    }
    return own;
  }

  private static Page<Pickup> bySlot(List<Pickup> rows, Filter filter) {
    return Page.of(rows, filter.size(), pickup -> Cursor.of(pickup.slot().start(), pickup.id()));
  }

  private static Page<Pickup> byBooking(List<Pickup> rows, Filter filter) {
    return Page.of(rows, filter.size(), pickup -> Cursor.of(pickup.bookedAt(), pickup.id()));
  }

  // As PostgreSQL orders them; UUID.compareTo is signed.
  private static String idText(Pickup pickup) {
    return pickup.id().toString();
  }

  /**
   * What is asked for.
   *
   * @param state null for all
   * @param stationId null for all within sight
   */
  public record Filter(
      @Nullable PickupState state, @Nullable UUID stationId, int size, @Nullable String cursor) {

    private Window window() {
      Collection<PickupState> states =
          state == null ? EnumSet.allOf(PickupState.class) : List.of(state);
      var after = Cursor.decode(cursor, 2);
      return new Window(states, after == null ? null : place(after), size + 1);
    }

    private static Place place(Cursor cursor) {
      return new Place(cursor.time(0).toInstant(), cursor.id(1));
    }
  }
}
