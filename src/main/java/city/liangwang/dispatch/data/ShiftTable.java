package city.liangwang.dispatch.data;

import city.liangwang.dispatch.DispatchProblem;
import city.liangwang.dispatch.domain.Shift;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is at work where. */
@ApplicationScoped
public class ShiftTable {

  // Without a conflict target: both the id and the one open shift of a collector may stand in the
  // way.
  private static final String INSERT =
      """
      insert into dispatch.shift (id, collector_id, station_id, started_at)
      values ($1, $2, $3, $4)
      on conflict do nothing
      """;

  private static final String GET = "select * from dispatch.shift where id = $1";

  private static final String GET_FOR_UPDATE = GET + " for update";

  private static final String OPEN_FOR_UPDATE =
      "select * from dispatch.shift where collector_id = $1 and ended_at is null for update";

  private static final String AT_WORK =
      "select * from dispatch.shift where station_id = $1 and ended_at is null order by id";

  private static final String AT_WORK_FOR_UPDATE = AT_WORK + " for update";

  private static final String END =
      """
      with ended as (
        update dispatch.shift set ended_at = $6 where id = $2 and ended_at is null returning id
      )
      insert into dispatch.shift_end (id, shift_id, person_id, reason_code, released, at)
      select $1, id, $3, $4, $5, $6 from ended
      """;

  /** False when the collector is at work already. */
  public Uni<Boolean> insertIfNew(SqlConnection tx, Shift shift) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                shift.id(),
                shift.collectorId(),
                shift.stationId(),
                shift.startedAt().atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Fails with SHIFT_NOT_FOUND. */
  public Uni<Shift> get(SqlClient db, UUID id) {
    return one(db, GET, id);
  }

  /** Locked until {@code tx} ends. Fails with SHIFT_NOT_FOUND. */
  public Uni<Shift> getForUpdate(SqlConnection tx, UUID id) {
    return one(tx, GET_FOR_UPDATE, id);
  }

  /** The collector's open shift, locked until {@code tx} ends, or none. */
  public Uni<Optional<Shift>> findOpenForUpdate(SqlConnection tx, UUID collectorId) {
    return tx.preparedQuery(OPEN_FOR_UPDATE)
        .execute(Tuple.of(collectorId))
        .map(rows -> Rows.first(rows, ShiftTable::shift));
  }

  /** The open shifts of a station. */
  public Uni<List<Shift>> atWork(SqlClient db, UUID stationId) {
    return db.preparedQuery(AT_WORK)
        .execute(Tuple.of(stationId))
        .map(rows -> Rows.list(rows, ShiftTable::shift));
  }

  /** The open shifts of a station, locked in the order of their ids until {@code tx} ends. */
  public Uni<List<Shift>> atWorkForUpdate(SqlConnection tx, UUID stationId) {
    return tx.preparedQuery(AT_WORK_FOR_UPDATE)
        .execute(Tuple.of(stationId))
        .map(rows -> Rows.list(rows, ShiftTable::shift));
  }

  /** Ends a locked, open shift. */
  public Uni<Void> end(
      SqlConnection tx,
      UUID endId,
      UUID shiftId,
      UUID person,
      @Nullable String reasonCode,
      int released,
      Instant at) {
    var values =
        Arrays.<Object>asList(
            endId, shiftId, person, reasonCode, released, at.atOffset(ZoneOffset.UTC));
    return tx.preparedQuery(END).execute(Tuple.from(values)).replaceWithVoid();
  }

  private static Uni<Shift> one(SqlClient db, String query, UUID id) {
    return db.preparedQuery(query)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    ShiftTable::shift,
                    () -> DispatchProblem.SHIFT_NOT_FOUND.because("no shift " + id)));
  }

  private static Shift shift(Row row) {
    var ended = row.getOffsetDateTime("ended_at");
    return new Shift(
        row.getUUID("id"),
        row.getUUID("collector_id"),
        row.getUUID("station_id"),
        row.getOffsetDateTime("started_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
