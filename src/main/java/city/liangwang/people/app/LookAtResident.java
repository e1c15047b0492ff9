package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Person;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.audit.Audit;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets customer service see a resident, and writes down that it did and why. */
@ApplicationScoped
public class LookAtResident {

  private final Pool pool;
  private final People people;
  private final Persons persons;
  private final Phones phones;
  private final OwnAddresses addresses;
  private final Audit audit;

  LookAtResident(
      Pool pool,
      People people,
      Persons persons,
      Phones phones,
      OwnAddresses addresses,
      Audit audit) {
    this.pool = pool;
    this.people = people;
    this.persons = persons;
    this.phones = phones;
    this.addresses = addresses;
    this.audit = audit;
  }

  /** A resident with everything that is known of the person. */
  public record Resident(Person person, @Nullable String phone, List<KnownAddress> addresses) {}

  /**
   * The look is on record before anything is shown. Fails with {@code forbidden} or {@code
   * person-not-found}, also for a resident of another district than one's own.
   */
  public Uni<Resident> look(Caller caller, UUID id, String reason) {
    return people
        .person(pool, caller)
        .invoke(dispatcher -> Administrators.require(dispatcher, Role.DISPATCHER))
        .chain(dispatcher -> pool.withTransaction(tx -> look(tx, dispatcher, id, reason)));
  }

  private Uni<Resident> look(SqlConnection tx, Person dispatcher, UUID id, String reason) {
    return persons
        .get(tx, id)
        .map(LookAtResident::resident)
        .call(() -> audit.look(tx, dispatcher.id(), "getResident", "resident", id, reason))
        .chain(resident -> withAddresses(tx, resident))
        .invoke(resident -> requireInDivision(dispatcher, resident));
  }

  private Uni<Resident> withAddresses(SqlConnection tx, Person resident) {
    return phones
        .find(tx, resident.id())
        .chain(
            phone ->
                addresses
                    .find(tx, resident.id())
                    .map(known -> new Resident(resident, numberOf(phone), known)));
  }

  private static @Nullable String numberOf(Optional<Phone> phone) {
    return phone.map(Phone::number).orElse(null);
  }

  private static Person resident(PersonRow row) {
    if (row.kind() != PersonRow.Kind.RESIDENT) {
      throw PeopleProblem.PERSON_NOT_FOUND.because("no resident");
    }
    return row.person();
  }

  private static void requireInDivision(Person dispatcher, Resident resident) {
    if (!sees(dispatcher, resident.addresses())) {
      throw PeopleProblem.PERSON_NOT_FOUND.because("no resident of your district");
    }
  }

  /** Whether a resident who lives there is the business of that member of staff. */
  static boolean sees(Person staff, List<KnownAddress> addresses) {
    var division = staff.scope().divisionCode();
    return division == null
        || addresses.stream().anyMatch(known -> known.community().divisionCode().equals(division));
  }
}
