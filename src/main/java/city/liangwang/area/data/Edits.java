package city.liangwang.area.data;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Who changed what by hand, and from what to what. */
@ApplicationScoped
public class Edits {

  private static final String INSERT =
      """
      insert into area.edit (at, person_id, subject_kind, subject_id, before, after)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private final Clock clock;

  Edits(Clock clock) {
    this.clock = clock;
  }

  public Uni<Void> insert(SqlConnection tx, UUID person, Edit edit) {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                List.of(at, person, edit.kind(), edit.subject(), edit.before(), edit.after())))
        .replaceWithVoid();
  }

  /**
   * One change of one thing.
   *
   * @param kind station or community
   */
  public record Edit(String kind, UUID subject, String before, String after) {}
}
