package city.liangwang.people.app;

import city.liangwang.area.Areas;
import city.liangwang.people.Address;
import city.liangwang.people.People;
import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Person;
import city.liangwang.people.data.Addresses;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.domain.Door;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Notes where a resident lives. */
@ApplicationScoped
public class RegisterAddress {

  private final Pool pool;
  private final Once once;
  private final People people;
  private final Persons persons;
  private final Addresses addresses;
  private final Areas areas;
  private final AddressConfig config;
  private final Clock clock;

  RegisterAddress(
      Pool pool,
      Once once,
      People people,
      Persons persons,
      Addresses addresses,
      Areas areas,
      AddressConfig config,
      Clock clock) {
    this.pool = pool;
    this.once = once;
    this.people = people;
    this.persons = persons;
    this.addresses = addresses;
    this.areas = areas;
    this.config = config;
    this.clock = clock;
  }

  private record Content(UUID communityId, String line) {}

  record Registered(UUID addressId) {}

  /**
   * Safe to repeat; somebody who has moved registers another address. An address that nobody serves
   * is taken, too. Fails with {@code forbidden}, {@code community-not-found} or TOO_MANY_ADDRESSES.
   */
  public Uni<KnownAddress> register(Caller caller, UUID id, UUID communityId, String line) {
    if (Door.of(line).isBlank()) {
      throw RequestProblem.INVALID.at("line", "nothing but space");
    }
    return people
        .person(pool, caller)
        .chain(resident -> registerOnce(resident, id, communityId, line))
        .chain(address -> withCoverage(address));
  }

  private Uni<Address> registerOnce(Person resident, UUID id, UUID communityId, String line) {
    return once.run(
            new Call("registerAddress", id, resident.id(), new Content(communityId, line)),
            Registered.class,
            tx -> insert(tx, resident, id, communityId, line))
        .chain(registered -> addresses.get(pool, resident.id(), registered.addressId()));
  }

  private Uni<Registered> insert(
      SqlConnection tx, Person resident, UUID id, UUID communityId, String line) {
    var door = Door.of(line);
    // An account that is being closed takes no address that nobody would erase, and no two are
    // counted at once.
    return persons
        .getForUpdate(tx, resident.id())
        .invoke(RegisterAddress::requireOpen)
        .chain(() -> addresses.count(tx, resident.id()))
        .invoke(this::requireRoom)
        .chain(() -> areas.community(tx, communityId))
        .chain(community -> addresses.household(tx, communityId, door.key()))
        .map(household -> new Address(id, resident.id(), household, communityId, door.line()))
        .call(address -> addresses.insert(tx, address, clock.instant()))
        .replaceWith(new Registered(id));
  }

  private static void requireOpen(PersonRow row) {
    if (row.isClosed()) {
      throw RequestProblem.FORBIDDEN.because("closed");
    }
  }

  private void requireRoom(long registered) {
    if (registered >= config.max()) {
      throw PeopleProblem.TOO_MANY_ADDRESSES.because("at most " + config.max());
    }
  }

  private Uni<KnownAddress> withCoverage(Address address) {
    return areas
        .community(pool, address.communityId())
        .map(community -> new KnownAddress(address, community));
  }
}
