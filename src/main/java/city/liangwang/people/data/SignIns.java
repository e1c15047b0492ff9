package city.liangwang.people.data;

import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Whose sign-in account is not yet what it should be. */
@ApplicationScoped
public class SignIns {

  private static final int BATCH = 50;

  private static final String DUE =
      "select "
          + PersonRow.COLUMNS
          + """
          from people.person
          where sign_in_due and (sign_in_tried is null or sign_in_tried < $1)
          order by sign_in_tried nulls first limit $2
          """;

  // Not done when the person was changed or closed after we had looked: then it is due once more.
  private static final String DONE =
      """
      update people.person set keycloak_id = $2,
        sign_in_due = version <> $3, sign_in_tried = null
      where id = $1
      """;

  private static final String TRIED = "update people.person set sign_in_tried = $2 where id = $1";

  private static final String FIRST_ADMINISTRATOR =
      """
      insert into people.person (id, kind, name, roles, keycloak_id, registered_at)
      values ($1, 'staff', '管理员', array['administrator'], $2, $3)
      on conflict do nothing
      """;

  private static final String ALL_DUE =
      """
      update people.person set sign_in_due = true, sign_in_tried = null where username is not null
      """;

  /** False when somebody has that id at the directory. */
  public Uni<Boolean> insertAdministratorIfNew(SqlClient db, UUID directoryId, Instant at) {
    return db.preparedQuery(FIRST_ADMINISTRATOR)
        .execute(Tuple.of(UUID.randomUUID(), directoryId, at.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Those that were not tried since. */
  public Uni<List<PersonRow>> findDue(SqlClient db, Instant triedBefore) {
    return db.preparedQuery(DUE)
        .execute(Tuple.of(triedBefore.atOffset(ZoneOffset.UTC), BATCH))
        .map(rows -> Rows.list(rows, PersonRow::of));
  }

  /** {@code version} is the one that the directory was told. */
  public Uni<Void> done(SqlClient db, UUID person, UUID directoryId, int version) {
    return db.preparedQuery(DONE).execute(Tuple.of(person, directoryId, version)).replaceWithVoid();
  }

  public Uni<Void> tried(SqlClient db, UUID person, Instant at) {
    return db.preparedQuery(TRIED)
        .execute(Tuple.of(person, at.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  /** Everybody once more: the directory may have lost them. */
  public Uni<Void> makeAllDue(SqlClient db) {
    return db.query(ALL_DUE).execute().replaceWithVoid();
  }
}
