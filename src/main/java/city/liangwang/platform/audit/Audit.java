package city.liangwang.platform.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down every look of staff at personal data. */
@ApplicationScoped
public class Audit {

  private static final String INSERT =
      """
      insert into platform.audit_entry (at, person_id, action, subject_kind, subject_id, reason)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String INSERT_EACH =
      """
      insert into platform.audit_entry (at, person_id, action, subject_kind, subject_id)
      select $1, $2, $3, $4, subject from unnest($5::uuid[]) as subject
      """;

  private final Clock clock;

  Audit(Clock clock) {
    this.clock = clock;
  }

  /**
   * To be called before the data is handed out.
   *
   * @param action the operationId of the API
   * @param subjectKind what was looked at, for example {@code resident}
   */
  public Uni<Void> look(
      SqlClient db,
      UUID person,
      String action,
      String subjectKind,
      UUID subject,
      @Nullable String reason) {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    return db.preparedQuery(INSERT)
        .execute(Tuple.from(Arrays.asList(at, person, action, subjectKind, subject, reason)))
        .replaceWithVoid();
  }

  /** The same for a list: one entry for each whose data is on it. */
  public Uni<Void> lookAtEach(
      SqlClient db, UUID person, String action, String subjectKind, Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    return db.preparedQuery(INSERT_EACH)
        .execute(Tuple.of(at, person, action, subjectKind, subjects.toArray(UUID[]::new)))
        .replaceWithVoid();
  }
}
