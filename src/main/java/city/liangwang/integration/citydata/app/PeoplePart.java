package city.liangwang.integration.citydata.app;

import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.Person;
import city.liangwang.integration.citydata.Person.ScopeKind;
import city.liangwang.integration.citydata.Recycler;
import city.liangwang.integration.citydata.Words;
import city.liangwang.integration.wechat.standin.MadeUpPhone;
import city.liangwang.people.Scope;
import city.liangwang.people.spi.CityPeople;
import city.liangwang.people.spi.CityPeople.RecyclerEntry;
import city.liangwang.people.spi.CityPeople.StaffEntry;
import city.liangwang.people.spi.PeopleLoading;
import city.liangwang.platform.security.Role;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The recyclers and, in a demonstration, its people: staff with user names, and those who carry a
 * phone with the number that the stand-in of WeChat knows them by.
 */
@ApplicationScoped
class PeoplePart implements CityPart {

  private static final Set<Person.Role> WITH_A_PHONE =
      EnumSet.of(Person.Role.COLLECTOR, Person.Role.STATION_KEEPER, Person.Role.DRIVER);

  private final PeopleLoading people;
  private final boolean isDemonstration;

  PeoplePart(
      PeopleLoading people,
      @ConfigProperty(name = "liangwang.demo.people") Optional<Path> passwords) {
    this.people = people;
    this.isDemonstration = passwords.isPresent();
  }

  @Override
  public Turn turn() {
    return Turn.PEOPLE;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, City city) {
    var ids = city.ids();
    var staff = isDemonstration ? city.people() : List.<Person>of();
    return people.load(
        tx,
        new CityPeople(
            city.recyclers().stream().map(recycler -> recycler(recycler, ids)).toList(),
            staff.stream().map(person -> person(person, ids)).toList()));
  }

  private static RecyclerEntry recycler(Recycler recycler, CityIds ids) {
    return new RecyclerEntry(
        new city.liangwang.people.Recycler(
            ids.of(Kind.RECYCLER, recycler.code()),
            recycler.code(),
            recycler.nameZh(),
            recycler.licenceValidUntil(),
            Set.copyOf(recycler.materialCodes())),
        recycler.licenceNumber());
  }

  private static StaffEntry person(Person person, CityIds ids) {
    var username = person.username();
    return new StaffEntry(
        ids.of(Kind.PERSON, username),
        person.name(),
        Role.find(Words.of(person.role())).orElseThrow(),
        scope(person, ids),
        person.role() == Person.Role.COLLECTOR ? null : username,
        WITH_A_PHONE.contains(person.role()) ? MadeUpPhone.number(username) : null);
  }

  private static Scope scope(Person person, CityIds ids) {
    var kind = person.scopeKind();
    var code = person.scopeCode();
    return new Scope(
        kind == ScopeKind.STATION ? ids.of(Kind.STATION, code) : null,
        kind == ScopeKind.CENTRE ? ids.of(Kind.CENTRE, code) : null,
        kind == ScopeKind.RECYCLER ? ids.of(Kind.RECYCLER, code) : null,
        kind == ScopeKind.DIVISION ? code : null);
  }
}
