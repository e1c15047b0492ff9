package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Person;
import city.liangwang.people.data.Persons;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Asks the database whether a caller still is what the token says. */
@ApplicationScoped
class Administrators {

  private final People people;
  private final Persons persons;

  Administrators(People people, Persons persons) {
    this.people = people;
    this.persons = persons;
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

  /**
   * Before the person leaves or becomes {@code after}. Fails with {@code last-administrator} when
   * nobody else could ever register anybody; two administrators who remove each other go one after
   * the other.
   */
  Uni<Void> requireAnotherThan(SqlConnection tx, Person before, @Nullable Person after) {
    if (!isOfWholeCity(before) || (after != null && isOfWholeCity(after))) {
      return Uni.createFrom().voidItem();
    }
    return persons
        .oneAtATime(tx, "administrators")
        .chain(() -> persons.hasOtherAdministrator(tx, before.id()))
        .invoke(Administrators::requireOther)
        .replaceWithVoid();
  }

  private static boolean isOfWholeCity(Person person) {
    return person.is(Role.ADMINISTRATOR) && person.scope().divisionCode() == null;
  }

  private static void requireOther(boolean isThere) {
    if (!isThere) {
      throw PeopleProblem.LAST_ADMINISTRATOR.because("register another one first");
    }
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
