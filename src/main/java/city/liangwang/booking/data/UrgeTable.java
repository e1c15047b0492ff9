package city.liangwang.booking.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Who urged which pickup, and when. */
@ApplicationScoped
public class UrgeTable {

  private static final String INSERT =
      """
      with urged as (
        update booking.pickup set urges = urges + 1, urged_at = $4 where id = $2
        returning urges
      ), kept as (
        insert into booking.urge (id, pickup_id, number, person_id, at)
        select $1, $2, urges, $3, $4 from urged
      )
      select urges from urged
      """;

  /** Keeps an urge of a locked pickup; answers how many there are with it. */
  public Uni<Integer> insert(SqlConnection tx, UUID id, UUID pickupId, UUID person, Instant at) {
    return tx.preparedQuery(INSERT)
        .execute(Tuple.of(id, pickupId, person, Times.utc(at)))
        .map(
            rows ->
                Rows.get(
                    rows,
                    row -> row.getInteger("urges"),
                    () -> new IllegalStateException("urged without being locked")));
  }
}
