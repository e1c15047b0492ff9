package city.liangwang.people.app;

import city.liangwang.people.Person;
import city.liangwang.people.data.LicensedRecycler;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.data.Recyclers;
import city.liangwang.people.data.SignIns;
import city.liangwang.people.domain.Phone;
import city.liangwang.people.spi.CityPeople;
import city.liangwang.people.spi.CityPeople.RecyclerEntry;
import city.liangwang.people.spi.CityPeople.StaffEntry;
import city.liangwang.people.spi.PeopleLoading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/** Takes the recyclers and the demonstration's people of a city into the database. */
@ApplicationScoped
class LoadPeople implements PeopleLoading {

  private final Persons persons;
  private final Phones phones;
  private final Recyclers recyclers;
  private final SignIns signIns;
  private final Clock clock;

  LoadPeople(Persons persons, Phones phones, Recyclers recyclers, SignIns signIns, Clock clock) {
    this.persons = persons;
    this.phones = phones;
    this.recyclers = recyclers;
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, CityPeople people) {
    var loaded = Uni.createFrom().voidItem();
    for (var recycler : people.recyclers()) {
      loaded = loaded.chain(() -> load(tx, recycler));
    }
    for (var person : people.staff()) {
      loaded = loaded.chain(() -> load(tx, person));
    }
    // A demonstration may have begun anew with an empty Keycloak.
    return people.staff().isEmpty() ? loaded : loaded.chain(() -> signIns.makeAllDue(tx));
  }

  private Uni<Void> load(SqlConnection tx, RecyclerEntry entry) {
    return recyclers.put(
        tx, new LicensedRecycler(entry.recycler(), entry.licence()), clock.instant());
  }

  private Uni<Void> load(SqlConnection tx, StaffEntry entry) {
    var person = new Person(entry.id(), entry.name(), Set.of(entry.role()), entry.scope());
    var phone = entry.phone();
    return persons
        .insertStaffIfNew(tx, person, entry.username(), clock.instant())
        .chain(
            isNew ->
                isNew && phone != null
                    ? phones.bind(tx, entry.id(), new Phone(phone))
                    : Uni.createFrom().voidItem());
  }
}
