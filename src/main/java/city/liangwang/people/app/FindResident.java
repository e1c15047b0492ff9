package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Person;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.audit.Audit;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.limit.Rate;
import city.liangwang.platform.limit.RateLimiter;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resident who is on the phone. Only the whole number finds anybody, and every search is
 * on record, also one that found nobody: who tries numbers is seen.
 */
@ApplicationScoped
public class FindResident {

  private final Pool pool;
  private final Once once;
  private final People people;
  private final Phones phones;
  private final OwnAddresses addresses;
  private final RateLimiter limiter;
  private final PeopleConfig config;
  private final Audit audit;

  FindResident(
      Pool pool,
      Once once,
      People people,
      Phones phones,
      OwnAddresses addresses,
      RateLimiter limiter,
      PeopleConfig config,
      Audit audit) {
    this.pool = pool;
    this.once = once;
    this.people = people;
    this.phones = phones;
    this.addresses = addresses;
    this.limiter = limiter;
    this.config = config;
    this.audit = audit;
  }

  /** A resident with no more than a call needs: addresses are masked where they are shown. */
  public record Match(Person person, String phoneMasked, List<KnownAddress> addresses) {}

  // The keyed hash, not the number: what is kept of a call must not give the number away.
  private record Content(String phoneIndex, String reason) {}

  record Found(@Nullable UUID resident) {}

  /**
   * Safe to repeat; each repeat is another look. Fails with {@code phone-invalid}, {@code
   * forbidden}, {@code too-many-requests} or {@code person-not-found}, also for a resident of
   * another district than one's own.
   */
  public Uni<Match> find(Caller caller, UUID id, String number, String reason) {
    var phone = Phone.parse(number);
    return people
        .person(pool, caller)
        .invoke(FindResident::requireOffice)
        .call(person -> limit(person))
        .chain(person -> find(person, id, phone, reason));
  }

  private Uni<Void> limit(Person person) {
    var rate = Rate.perMinute(config.searchesPerMinute());
    return limiter.take("resident-search", person.id().toString(), rate);
  }

  private Uni<Match> find(Person person, UUID id, Phone phone, String reason) {
    var content = new Content(phones.indexText(phone), reason);
    return once.run(
            new Call("findResident", id, person.id(), content),
            Found.class,
            tx -> search(tx, person, id, phone, reason))
        .map(found -> required(found.resident()))
        .chain(resident -> pool.withTransaction(tx -> look(tx, person, resident, phone, reason)));
  }

  private Uni<Found> search(SqlConnection tx, Person person, UUID id, Phone phone, String reason) {
    return audit
        .look(tx, person.id(), "findResident", "resident-search", id, reason)
        .chain(() -> phones.findOwner(tx, phone))
        .map(owner -> owner.filter(FindResident::isResident))
        .map(owner -> new Found(owner.map(row -> row.person().id()).orElse(null)));
  }

  private Uni<Match> look(
      SqlConnection tx, Person person, UUID resident, Phone phone, String reason) {
    return audit
        .look(tx, person.id(), "findResident", "resident", resident, reason)
        .chain(() -> phones.findOwner(tx, phone))
        .map(owner -> owner.filter(row -> row.person().id().equals(resident)))
        .map(owner -> owner.orElseThrow(FindResident::nobody).person())
        .chain(found -> withAddresses(tx, found, phone))
        .invoke(match -> requireInDivision(person, match));
  }

  private Uni<Match> withAddresses(SqlConnection tx, Person resident, Phone phone) {
    return addresses
        .find(tx, resident.id())
        .map(known -> new Match(resident, phone.masked(), known));
  }

  private static void requireOffice(Person person) {
    if (!person.is(Role.CUSTOMER_SERVICE) && !person.is(Role.ADMINISTRATOR)) {
      throw RequestProblem.FORBIDDEN.because("only for customer service");
    }
  }

  private static void requireInDivision(Person person, Match match) {
    if (!LookAtResident.sees(person, match.addresses())) {
      throw nobody();
    }
  }

  private static boolean isResident(PersonRow row) {
    return row.kind() == PersonRow.Kind.RESIDENT;
  }

  private static UUID required(@Nullable UUID resident) {
    if (resident == null) {
      throw nobody();
    }
    return resident;
  }

  private static RuntimeException nobody() {
    return PeopleProblem.PERSON_NOT_FOUND.because("no resident has this number");
  }
}
