package city.liangwang.people.app;

import city.liangwang.people.Person;
import city.liangwang.people.Scope;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.data.RoleChanges;
import city.liangwang.people.data.RoleChanges.RoleChange;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/**
 * Gives a member of staff other roles, or another place. A role that is taken away is gone with the
 * next request, whatever the token says; one that is new comes with the next token.
 */
@ApplicationScoped
public class ChangeRoles {

  private final Pool pool;
  private final Once once;
  private final Administrators administrators;
  private final Persons persons;
  private final Phones phones;
  private final ScopePlaces places;
  private final RoleChanges roleChanges;
  private final Staff staff;
  private final Clock clock;

  ChangeRoles(
      Pool pool,
      Once once,
      Administrators administrators,
      Persons persons,
      Phones phones,
      ScopePlaces places,
      RoleChanges roleChanges,
      Staff staff,
      Clock clock) {
    this.pool = pool;
    this.once = once;
    this.administrators = administrators;
    this.persons = persons;
    this.phones = phones;
    this.places = places;
    this.roleChanges = roleChanges;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * What an administrator wants of somebody.
   *
   * @param id made by the client
   * @param expectedVersion what the administrator has read
   */
  public record Change(
      UUID id, UUID person, Set<Role> roles, Scope scope, int expectedVersion, String reason) {}

  record Changed(UUID person) {}

  /**
   * Safe to repeat; roles that are as asked for already are not changed. Fails with {@code
   * forbidden}, {@code person-not-found}, {@code person-already-closed}, {@code outdated}, {@code
   * role-invalid}, {@code scope-invalid}, {@code last-administrator}, or with the {@code
   * …-not-found} of station, centre or recycler.
   */
  public Uni<StaffMember> change(Caller caller, Change change) {
    return administrators
        .require(pool, caller)
        .chain(
            administrator ->
                once.run(
                    new Call("changeStaffRoles", change.id(), administrator.id(), change),
                    Changed.class,
                    tx -> change(tx, administrator, change)))
        .chain(changed -> staff.get(pool, changed.person()));
  }

  private Uni<Changed> change(SqlConnection tx, Person administrator, Change change) {
    // The row lock comes first: of two administrators who read the same version one may write.
    return persons
        .getForUpdate(tx, change.person())
        .invoke(Staff::requireOpen)
        .invoke(row -> requireVersion(row, change))
        .call(row -> check(tx, row, change))
        .chain(row -> put(tx, administrator, row, change))
        .replaceWith(new Changed(change.person()));
  }

  private Uni<Void> check(SqlConnection tx, PersonRow row, Change change) {
    var hasAccount = row.username() != null || row.keycloakId() != null;
    return phones
        .find(tx, change.person())
        .invoke(
            phone ->
                StaffRules.checkChange(
                    change.roles(), change.scope(), hasAccount, phone.isPresent()))
        .chain(() -> places.require(tx, change.scope()));
  }

  private Uni<Void> put(SqlConnection tx, Person administrator, PersonRow row, Change change) {
    var before = row.person();
    var after = new Person(before.id(), before.name(), change.roles(), change.scope());
    return before.equals(after)
        ? Uni.createFrom().voidItem()
        : administrators
            .requireAnotherThan(tx, before, after)
            .chain(() -> persons.changeRoles(tx, after.id(), after.roles(), after.scope()))
            .chain(() -> roleChanges.insert(tx, record(administrator, row, after, change)))
            .invoke(() -> Log.infof("person %s is now %s", after.id(), after.roles()));
  }

  private RoleChange record(Person administrator, PersonRow row, Person after, Change change) {
    return new RoleChange(
        change.id(),
        row.person(),
        after,
        row.version() + 1,
        administrator.id(),
        change.reason(),
        clock.instant());
  }

  private static void requireVersion(PersonRow row, Change change) {
    if (row.version() != change.expectedVersion()) {
      throw RequestProblem.OUTDATED.at(
          "expectedVersion", "version " + row.version() + " is there by now");
    }
  }
}
