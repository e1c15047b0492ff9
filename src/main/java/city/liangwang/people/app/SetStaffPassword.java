package city.liangwang.people.app;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.spi.StaffDirectory;
import city.liangwang.platform.audit.Audit;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Gives a member of staff a password. It goes to Keycloak and is kept nowhere here. */
@ApplicationScoped
public class SetStaffPassword {

  private final Pool pool;
  private final Administrators administrators;
  private final Persons persons;
  private final StaffDirectory directory;
  private final Audit audit;

  SetStaffPassword(
      Pool pool,
      Administrators administrators,
      Persons persons,
      StaffDirectory directory,
      Audit audit) {
    this.pool = pool;
    this.administrators = administrators;
    this.persons = persons;
    this.directory = directory;
    this.audit = audit;
  }

  /**
   * Repeatable by nature. Fails with {@code forbidden}, {@code person-not-found}, {@code
   * sign-in-not-ready} before Keycloak knows the person, {@code password-invalid} or {@code
   * unavailable}.
   */
  public Uni<Void> set(Caller caller, UUID id, String password, boolean temporary) {
    return administrators
        .require(pool, caller)
        .call(
            administrator ->
                audit.look(pool, administrator.id(), "setStaffPassword", "person", id, null))
        .chain(() -> persons.get(pool, id))
        .map(SetStaffPassword::directoryIdOf)
        .chain(directoryId -> directory.setPassword(directoryId, password, temporary));
  }

  private static UUID directoryIdOf(PersonRow row) {
    return Optional.ofNullable(row.keycloakId())
        .orElseThrow(() -> PeopleProblem.NOT_READY.because("not yet at Keycloak"));
  }
}
