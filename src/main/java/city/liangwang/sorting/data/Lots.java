package city.liangwang.sorting.data;

import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.sorting.domain.Lot;
import city.liangwang.sorting.domain.LotState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lots in the database. */
@ApplicationScoped
public class Lots {

  private static final String INSERT =
      """
      insert into sorting.lot (id, run_id, centre_id, material_code, grams, made_at, state)
      values ($1, $2, $3, $4, $5, $6, 'STORED')
      on conflict (id) do nothing
      """;

  private static final String UNDO =
      "update sorting.lot set state = 'UNDONE' where run_id = $1 and state = 'STORED'";

  private static final String LOCK =
      """
      select * from sorting.lot
      where id = any($1) and centre_id = $2 and state = 'STORED'
      order by id
      for update
      """;

  private static final String OF_OUTBOUND =
      """
      select l.* from sorting.lot l
      join sorting.outbound_lot o on o.lot_id = l.id
      where o.outbound_id = $1
      order by l.id
      """;

  private static final String MOVE =
      "update sorting.lot set state = $2, outbound_id = $3 where id = any($1)";

  private static final String PAGE =
      """
      select * from sorting.lot
      where centre_id = $1 and state = $2
        and ($3::timestamptz is null or (made_at, id) < ($3, $4))
      order by made_at desc, id desc
      limit $5
      """;

  /** What a run made. Fails with {@code lot-known} for an id that is used. */
  public Uni<Void> insert(SqlConnection tx, SortingRunRecorded run) {
    if (run.outputs().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows =
        run.outputs().stream()
            .map(
                o ->
                    Tuple.of(
                        o.lotId(),
                        run.runId(),
                        run.centreId(),
                        o.materialCode(),
                        o.grams(),
                        Times.utc(run.at())))
            .toList();
    return tx.preparedQuery(INSERT)
        .executeBatch(rows)
        .invoke(
            first -> {
              int position = 0;
              for (var result = first; result != null; result = result.next()) {
                requireNew(result.rowCount(), position++);
              }
            })
        .replaceWithVoid();
  }

  private static void requireNew(int inserted, int position) {
    if (inserted == 0) {
      throw SortingProblem.LOT_KNOWN.at("outputs[" + position + "].lotId", "used before");
    }
  }

  /** Fails with {@code lot-not-stored} unless all {@code count} lots of the run are in stock. */
  public Uni<Void> undo(SqlConnection tx, UUID runId, int count) {
    return tx.preparedQuery(UNDO)
        .execute(Tuple.of(runId))
        .invoke(
            rows -> {
              if (rows.rowCount() != count) {
                throw SortingProblem.LOT_NOT_STORED.because("a lot of the run has left");
              }
            })
        .replaceWithVoid();
  }

  /**
   * Locked, in the order of their ids. Fails with {@code lot-not-stored} for one that is not here.
   */
  public Uni<List<Lot>> storedForUpdate(SqlConnection tx, UUID centreId, List<UUID> ids) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(ids.toArray(UUID[]::new), centreId))
        .map(rows -> Rows.list(rows, Lots::lot))
        .invoke(lots -> requireAll(ids, lots));
  }

  private static void requireAll(List<UUID> ids, List<Lot> lots) {
    var found = lots.stream().map(Lot::id).toList();
    for (int i = 0; i < ids.size(); i++) {
      if (!found.contains(ids.get(i))) {
        throw SortingProblem.LOT_NOT_STORED.at("lotIds[" + i + "]", "not in stock here");
      }
    }
  }

  public Uni<List<Lot>> ofOutbound(SqlClient db, UUID outboundId) {
    return db.preparedQuery(OF_OUTBOUND)
        .execute(Tuple.of(outboundId))
        .map(rows -> Rows.list(rows, Lots::lot));
  }

  public Uni<Void> move(
      SqlConnection tx, List<UUID> ids, LotState state, @Nullable UUID outboundId) {
    return tx.preparedQuery(MOVE)
        .execute(Tuple.of(ids.toArray(UUID[]::new), state.name(), outboundId))
        .replaceWithVoid();
  }

  /** Of one centre, the newest first, one more than {@code size}. */
  public Uni<List<Lot>> page(
      SqlClient db, UUID centreId, LotState state, @Nullable Cursor after, int size) {
    var at = after == null ? null : after.time(0);
    var id = after == null ? null : after.id(1);
    return db.preparedQuery(PAGE)
        .execute(Tuple.from(Arrays.asList(centreId, state.name(), at, id, size + 1)))
        .map(rows -> Rows.list(rows, Lots::lot));
  }

  public static Cursor cursorOf(Lot lot) {
    return Cursor.of(Times.utc(lot.madeAt()), lot.id());
  }

  private static Lot lot(Row row) {
    return new Lot(
        row.getUUID("id"),
        row.getUUID("run_id"),
        row.getUUID("centre_id"),
        row.getString("material_code"),
        row.getLong("grams"),
        Times.instant(row, "made_at"),
        LotState.valueOf(row.getString("state")));
  }
}
