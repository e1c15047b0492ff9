package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the database whether a caller still is what the token says. */
@ApplicationScoped
class Administrators {

  private final People people;

  Administrators(People people) {
    this.people = people;
  }

  /**
   * Fails with {@code forbidden} for everybody who is not an administrator of the whole city any
   * more: who is limited to a district could otherwise make somebody who is not.
   */
  Uni<Person> require(SqlClient db, Caller caller) {
    return people
        .person(db, caller)
        .invoke(person -> require(person, Role.ADMINISTRATOR))
        .invoke(Administrators::requireWholeCity);
  }

  private static void requireWholeCity(Person person) {
    if (person.scope().divisionCode() != null) {
      throw RequestProblem.FORBIDDEN.because("only for administrators of the whole city");
    }
  }

  static void require(Person person, Role role) {
    if (!person.is(role)) {
      throw RequestProblem.FORBIDDEN.because("only for the role " + role.inToken());
    }
  }
}
