package city.liangwang.people.app;

import city.liangwang.people.Address;
import city.liangwang.people.Contact;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.people.Recycler;
import city.liangwang.people.data.Addresses;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.data.Recyclers;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/** Answers from the database. */
@ApplicationScoped
class KnownPeople implements People {

  private final Persons persons;
  private final Phones phones;
  private final Addresses addresses;
  private final Recyclers recyclers;

  KnownPeople(Persons persons, Phones phones, Addresses addresses, Recyclers recyclers) {
    this.persons = persons;
    this.phones = phones;
    this.addresses = addresses;
    this.recyclers = recyclers;
  }

  @Override
  public Uni<Person> person(SqlClient db, Caller caller) {
    return persons.findBySubject(db, caller.id()).map(row -> open(row, caller));
  }

  @Override
  public Uni<Person> person(SqlClient db, UUID id) {
    return persons.get(db, id).map(PersonRow::person);
  }

  @Override
  public Uni<Address> address(SqlClient db, UUID residentId, UUID addressId) {
    return addresses.get(db, residentId, addressId);
  }

  @Override
  public Uni<Contact> contact(SqlClient db, UUID addressId) {
    return addresses.get(db, addressId).chain(address -> contact(db, address));
  }

  @Override
  public Uni<Recycler> recycler(SqlClient db, UUID id) {
    return recyclers.get(db, id);
  }

  private static Person open(Optional<PersonRow> row, Caller caller) {
    var known = row.filter(found -> !found.isClosed()).map(PersonRow::person);
    var person = known.orElseThrow(() -> RequestProblem.FORBIDDEN.because("unknown or closed"));
    var roles = new HashSet<>(person.roles());
    roles.retainAll(caller.roles());
    return new Person(person.id(), person.name(), roles, person.scope());
  }

  private Uni<Contact> contact(SqlClient db, Address address) {
    return persons
        .get(db, address.residentId())
        .chain(
            resident ->
                phones
                    .find(db, address.residentId())
                    .map(phone -> contactOf(address, resident.person(), phone)));
  }

  private static Contact contactOf(Address address, Person resident, Optional<Phone> phone) {
    return new Contact(
        address.id(), resident.name(), address.line(), phone.map(Phone::masked).orElse(null));
  }
}
