package city.liangwang.area.data;

import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Residents who wait for their community to be covered. */
@ApplicationScoped
public class CoverageRequests {

  private static final String INSERT =
      """
      insert into area.coverage_request (id, community_id, resident_id, at)
      values ($1, $2, $3, $4)
      on conflict do nothing
      """;

  private static final String WAITING =
      "select count(*) as waiting from area.coverage_request where community_id = $1";

  private final Clock clock;

  CoverageRequests(Clock clock) {
    this.clock = clock;
  }

  /** A resident waits for a community once, however often they ask. */
  public Uni<Void> insertIfNew(SqlConnection tx, UUID id, UUID communityId, UUID residentId) {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    return tx.preparedQuery(INSERT)
        .execute(Tuple.of(id, communityId, residentId, at))
        .replaceWithVoid();
  }

  /** How many residents wait for a community. */
  public Uni<Long> countWaiting(SqlConnection tx, UUID communityId) {
    return tx.preparedQuery(WAITING)
        .execute(Tuple.of(communityId))
        .map(
            rows ->
                Rows.get(
                    rows,
                    row -> row.getLong("waiting"),
                    () -> new IllegalStateException("a count without a row")));
  }
}
