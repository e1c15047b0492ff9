package city.liangwang.booking.data;

import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What residents changed after booking. */
@ApplicationScoped
public class ChangeTable {

  private static final String CANCELLATION =
      "insert into booking.cancellation (id, pickup_id, person_id, reason_code, at) values ($1, $2, $3, $4, $5)";

  private static final String RESCHEDULING =
      """
      insert into booking.rescheduling (id, pickup_id, person_id, old_slot_start, new_slot_start, at)
      values ($1, $2, $3, $4, $5, $6)
      """;

  public Uni<Void> insertCancellation(
      SqlConnection tx, UUID id, UUID pickupId, UUID person, String reasonCode, Instant at) {
    return tx.preparedQuery(CANCELLATION)
        .execute(Tuple.of(id, pickupId, person, reasonCode, Times.utc(at)))
        .replaceWithVoid();
  }

  public Uni<Void> insertRescheduling(
      SqlConnection tx,
      UUID id,
      UUID pickupId,
      UUID person,
      Instant oldStart,
      Instant newStart,
      Instant at) {
    var values =
        List.<Object>of(
            id, pickupId, person, Times.utc(oldStart), Times.utc(newStart), Times.utc(at));
    return tx.preparedQuery(RESCHEDULING).execute(Tuple.from(values)).replaceWithVoid();
  }
}
