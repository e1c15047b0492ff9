package city.liangwang.people.data;

import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Who was closed by whom, and why; rows are never changed. */
@ApplicationScoped
public class Closures {

  private static final String INSERT =
      """
      insert into people.closure (id, person_id, closed_by, reason, at) values ($1, $2, $3, $4, $5)
      """;

  private final Clock clock;

  Closures(Clock clock) {
    this.clock = clock;
  }

  /** Once a person: whoever has left comes back as somebody else. */
  public Uni<Void> insert(SqlConnection tx, UUID id, UUID person, UUID by, String reason) {
    return tx.preparedQuery(INSERT)
        .execute(Tuple.of(id, person, by, reason, Times.utc(clock.instant())))
        .replaceWithVoid();
  }
}
