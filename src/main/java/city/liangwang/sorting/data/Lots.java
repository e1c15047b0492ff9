package city.liangwang.sorting.data;

import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.NewestFirst;
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
      """
      with stored as (
        select id from sorting.lot where run_id = $1 and state = 'STORED' order by id for update)
      update sorting.lot l set state = 'UNDONE' from stored s where l.id = s.id
      """;

  private static final String LOCK =
      """
      select * from sorting.lot
      where id = any($1) and centre_id = $2 and state = 'STORED'
      order by id
      for update
      """;

  private static final String MOVE =
      "update sorting.lot set state = $2, outbound_id = $3 where id = any($1)";

  private static final String PAGE =
      """
      select * from sorting.lot
      where centre_id = $4 and state = $5
        and ($1::timestamptz is null or (made_at, id) < ($1, $2))
      order by made_at desc, id desc
      limit $3
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

  public Uni<Void> move(
      SqlConnection tx, List<UUID> ids, LotState state, @Nullable UUID outboundId) {
    return tx.preparedQuery(MOVE)
        .execute(Tuple.of(ids.toArray(UUID[]::new), state.name(), outboundId))
        .replaceWithVoid();
  }

  /** Of one centre, the newest first, one more than {@code size}. */
  public Uni<List<Lot>> page(
      SqlClient db, UUID centreId, LotState state, @Nullable Cursor after, int size) {
    return NewestFirst.page(db, PAGE, after, size, Lots::lot, centreId, state.name());
  }

  public static Cursor cursorOf(Lot lot) {
    return NewestFirst.cursorOf(lot.madeAt(), lot.id());
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
