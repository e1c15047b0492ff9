package city.liangwang.dispatch.data;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What collectors did with their jobs, up to weighing. */
@ApplicationScoped
public class DoorActTable {

  private static final String INSERT =
      """
      insert into dispatch.door_act (kind, id, pickup_id, collector_id, reason_code, photo_id, at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  public Uni<Void> insert(
      SqlConnection tx,
      String kind,
      UUID id,
      UUID pickupId,
      UUID collectorId,
      @Nullable String reasonCode,
      @Nullable UUID photoId,
      Instant at) {
    var values =
        Arrays.<Object>asList(
            kind, id, pickupId, collectorId, reasonCode, photoId, at.atOffset(ZoneOffset.UTC));
    return tx.preparedQuery(INSERT).execute(Tuple.from(values)).replaceWithVoid();
  }
}
