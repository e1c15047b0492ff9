package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.KnownCaller;
import city.liangwang.platform.security.KnownCallers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the modules below who calls them. */
@ApplicationScoped
class CallersAmongPeople implements KnownCallers {

  private final People people;

  CallersAmongPeople(People people) {
    this.people = people;
  }

  @Override
  public Uni<KnownCaller> get(SqlClient db, Caller caller) {
    return people.person(db, caller).map(CallersAmongPeople::known);
  }

  private static KnownCaller known(Person person) {
    return new KnownCaller(person.id(), person.roles(), person.scope().divisionCode());
  }
}
