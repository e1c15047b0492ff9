package city.liangwang.people.app;

import city.liangwang.people.Person;
import city.liangwang.people.data.Closures;
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
  private final Closures closures;
  private final Staff staff;
  private final Clock clock;

  CloseStaff(
      Pool pool,
      Once once,
      Administrators administrators,
      Persons persons,
      Closures closures,
      Staff staff,
      Clock clock) {
    this.pool = pool;
    this.once = once;
    this.administrators = administrators;
    this.persons = persons;
    this.closures = closures;
    this.staff = staff;
    this.clock = clock;
  }

  private record Content(UUID person, String reason) {}

  record Closed(UUID person) {}

  /**
   * Safe to repeat. The phone is free at once. Fails with {@code forbidden}, {@code
   * person-not-found}, {@code person-already-closed} or {@code last-administrator}.
   */
  public Uni<StaffMember> close(Caller caller, UUID closureId, UUID id, String reason) {
    return administrators
        .require(pool, caller)
        .chain(
            administrator ->
                once.run(
                    new Call("closeStaff", closureId, administrator.id(), new Content(id, reason)),
                    Closed.class,
                    tx -> close(tx, administrator, closureId, id, reason)))
        .chain(closed -> staff.get(pool, closed.person()));
  }

  private Uni<Closed> close(
      SqlConnection tx, Person administrator, UUID closureId, UUID id, String reason) {
    return persons
        .getForUpdate(tx, id)
        .invoke(Staff::requireOpen)
        .chain(row -> administrators.requireAnotherThan(tx, row.person(), null))
        .chain(() -> persons.close(tx, id, clock.instant()))
        .chain(() -> closures.insert(tx, closureId, id, administrator.id(), reason))
        .invoke(() -> Log.infof("person %s closed by %s", id, administrator.id()))
        .replaceWith(new Closed(id));
  }
}
