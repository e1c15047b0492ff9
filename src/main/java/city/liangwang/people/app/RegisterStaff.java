package city.liangwang.people.app;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Person;
import city.liangwang.people.Scope;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
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
import org.jspecify.annotations.Nullable;

/** Takes somebody in as staff; the sign-in account at Keycloak follows by itself. */
@ApplicationScoped
public class RegisterStaff {

  private final Pool pool;
  private final Once once;
  private final Administrators administrators;
  private final Persons persons;
  private final Phones phones;
  private final ScopePlaces places;
  private final Staff staff;
  private final Clock clock;

  RegisterStaff(
      Pool pool,
      Once once,
      Administrators administrators,
      Persons persons,
      Phones phones,
      ScopePlaces places,
      Staff staff,
      Clock clock) {
    this.pool = pool;
    this.once = once;
    this.administrators = administrators;
    this.persons = persons;
    this.phones = phones;
    this.places = places;
    this.staff = staff;
    this.clock = clock;
  }

  /** What an administrator says of a new member of staff. */
  public record Registration(
      UUID id,
      String name,
      Set<Role> roles,
      Scope scope,
      @Nullable String username,
      @Nullable String phone) {}

  record Registered(UUID id) {}

  /**
   * Safe to repeat. Fails with {@code forbidden}, {@code role-invalid}, {@code scope-invalid},
   * {@code phone-invalid}, {@code phone-in-use}, {@code username-taken}, or with the {@code
   * …-not-found} of station, centre or recycler.
   */
  public Uni<StaffMember> register(Caller caller, Registration registration) {
    var given = registration.phone();
    var phone = given == null ? null : Phone.parse(given);
    StaffRules.check(registration.roles(), registration.scope(), registration.username(), phone);
    return administrators
        .require(pool, caller)
        .chain(administrator -> registerOnce(administrator, registration, phone))
        .chain(registered -> staff.get(pool, registered.id()));
  }

  private Uni<Registered> registerOnce(
      Person administrator, Registration registration, @Nullable Phone phone) {
    return once.run(
        new Call("registerStaff", registration.id(), administrator.id(), registration),
        Registered.class,
        tx -> insert(tx, registration, phone));
  }

  private Uni<Registered> insert(
      SqlConnection tx, Registration registration, @Nullable Phone phone) {
    return places
        .require(tx, registration.scope())
        .chain(
            () ->
                persons.insertStaffIfNew(
                    tx, personOf(registration), registration.username(), clock.instant()))
        .invoke(isNew -> requireNew(isNew, registration))
        .chain(() -> phone == null ? nothing() : bind(tx, registration.id(), phone))
        .invoke(
            () -> Log.infof("person %s registered as %s", registration.id(), registration.roles()))
        .replaceWith(new Registered(registration.id()));
  }

  private Uni<Void> bind(SqlConnection tx, UUID id, Phone phone) {
    return persons
        .oneAtATime(tx, "phone " + phone.number())
        .chain(() -> phones.findOwnerForUpdate(tx, phone))
        .invoke(
            owner -> {
              if (owner.isPresent()) {
                throw PeopleProblem.PHONE_IN_USE.at("phone", "somebody else has it");
              }
            })
        .chain(() -> phones.bind(tx, id, phone));
  }

  private static void requireNew(boolean isNew, Registration registration) {
    if (!isNew) {
      throw PeopleProblem.USERNAME_TAKEN.at("username", "or the id " + registration.id());
    }
  }

  private static Person personOf(Registration registration) {
    return new Person(
        registration.id(), registration.name(), registration.roles(), registration.scope());
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
