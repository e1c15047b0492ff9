package city.liangwang.people.app;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Person;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Lets a member of staff go: every token of that person is worth nothing from then on. */
@ApplicationScoped
public class CloseStaff {

  private final Pool pool;
  private final Once once;
  private final Administrators administrators;
  private final Persons persons;
  private final Staff staff;
  private final Clock clock;

  CloseStaff(
      Pool pool,
      Once once,
      Administrators administrators,
      Persons persons,
      Staff staff,
      Clock clock) {
    this.pool = pool;
    this.once = once;
    this.administrators = administrators;
    this.persons = persons;
    this.staff = staff;
    this.clock = clock;
  }

  private record Content(UUID person, String reason) {}

  record Closed(UUID person) {}

  /**
   * Safe to repeat. Fails with {@code forbidden}, {@code person-not-found} or {@code
   * person-already-closed}.
   */
  public Uni<StaffMember> close(Caller caller, UUID closureId, UUID id, String reason) {
    return administrators
        .require(pool, caller)
        .chain(
            administrator ->
                once.run(
                    new Call("closeStaff", closureId, administrator.id(), new Content(id, reason)),
                    Closed.class,
                    tx -> close(tx, administrator, id, reason)))
        .chain(closed -> staff.get(pool, closed.person()));
  }

  private Uni<Closed> close(SqlConnection tx, Person administrator, UUID id, String reason) {
    return persons
        .getForUpdate(tx, id)
        .invoke(CloseStaff::requireOpenStaff)
        .chain(() -> persons.close(tx, id, clock.instant()))
        .invoke(() -> Log.infof("person %s closed by %s: %s", id, administrator.id(), reason))
        .replaceWith(new Closed(id));
  }

  private static void requireOpenStaff(PersonRow row) {
    if (row.kind() != PersonRow.Kind.STAFF) {
      throw PeopleProblem.PERSON_NOT_FOUND.because("no member of staff");
    }
    if (row.isClosed()) {
      throw PeopleProblem.ALREADY_CLOSED.because("since " + row.closedAt());
    }
  }
}
