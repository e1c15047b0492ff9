package city.liangwang.statistics.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rebuilds, and which generation of the projection is read. */
@ApplicationScoped
public class Rebuilds {

  private static final List<String> TABLES =
      List.of(
          "fact",
          "cell",
          "total",
          "household_day",
          "participation",
          "pickup",
          "pickup_total",
          "lineage");

  private static final String ONE_AT_A_TIME = "lock table statistics.generation in exclusive mode";

  private static final String START =
      """
      with started as (
        select coalesce(max(number), 0) + 1 as number from statistics.generation
        where not exists (select from statistics.rebuild where state = 'running')
        having not exists (select from statistics.rebuild where state = 'running')
      ), generation as (
        insert into statistics.generation (number) select number from started returning number
      )
      insert into statistics.rebuild (
        id, generation, person_id, state, started_at, position, horizon, events)
      select $1, number, $2, 'running', $3, 0, 0, 0 from generation
      """;

  private static final String GET = "select * from statistics.rebuild where id = $1";

  private static final String GET_RUNNING =
      "select * from statistics.rebuild where id = $1 and state = 'running' for update";

  private static final String RUNNING = "select id from statistics.rebuild where state = 'running'";

  private static final String ADVANCE =
      "update statistics.rebuild set position = $2, events = events + $3 where id = $1";

  private static final String SET_HORIZON =
      "update statistics.rebuild set horizon = $2 where id = $1";

  private static final String FINISH =
      """
      with switched as (
        update statistics.live set generation = $2
      )
      update statistics.rebuild set state = 'done', finished_at = $3 where id = $1
      """;

  private static final String DELETE =
      """
      delete from statistics.%1$s where ctid = any (array(
        select ctid from statistics.%1$s
        where generation < (select generation from statistics.live) limit 5000))
      """;

  /** False when another one is running. */
  public Uni<Boolean> start(SqlConnection tx, UUID id, UUID person, Instant at) {
    return tx.query(ONE_AT_A_TIME)
        .execute()
        .chain(() -> tx.preparedQuery(START).execute(Tuple.of(id, person, Times.utc(at))))
        .map(rows -> rows.rowCount() == 1);
  }

  public Uni<Optional<Rebuild>> find(SqlClient db, UUID id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, Rebuilds::rebuild));
  }

  /** None when it is done. Locked until {@code tx} ends. */
  public Uni<Optional<Rebuild>> findRunningForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(GET_RUNNING)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, Rebuilds::rebuild));
  }

  public Uni<Optional<UUID>> running(SqlClient db) {
    return db.query(RUNNING).execute().map(rows -> Rows.first(rows, row -> row.getUUID(0)));
  }

  public Uni<Void> advance(SqlConnection tx, UUID id, long position, int events) {
    return tx.preparedQuery(ADVANCE).execute(Tuple.of(id, position, events)).replaceWithVoid();
  }

  public Uni<Void> setHorizon(SqlConnection tx, UUID id, long horizon) {
    return tx.preparedQuery(SET_HORIZON).execute(Tuple.of(id, horizon)).replaceWithVoid();
  }

  /** From now on its generation is read and written. */
  public Uni<Void> finish(SqlConnection tx, Rebuild rebuild, Instant at) {
    return tx.preparedQuery(FINISH)
        .execute(Tuple.of(rebuild.id(), rebuild.generation(), Times.utc(at)))
        .replaceWithVoid();
  }

  /** Throws some of what nobody reads any more away; false when nothing was left. */
  public Uni<Boolean> deleteSome(SqlConnection tx) {
    var deleted = Uni.createFrom().item(false);
    for (var table : TABLES) {
      deleted =
          deleted.chain(
              some ->
                  tx.query(DELETE.formatted(table))
                      .execute()
                      .map(rows -> some || rows.rowCount() > 0));
    }
    return deleted;
  }

  private static Rebuild rebuild(Row row) {
    var finishedAt = row.getOffsetDateTime("finished_at");
    return new Rebuild(
        row.getUUID("id"),
        row.getInteger("generation"),
        row.getString("state"),
        Times.instant(row, "started_at"),
        finishedAt == null ? null : finishedAt.toInstant(),
        row.getLong("position"),
        row.getLong("horizon"),
        row.getLong("events"));
  }

  /**
   * A rebuild.
   *
   * @param position the sequence up to which events are counted
   * @param horizon the sequence up to which it counts before it looks for newer ones
   * @param events how many were counted
   */
  public record Rebuild(
      UUID id,
      int generation,
      String state,
      Instant startedAt,
      @Nullable Instant finishedAt,
      long position,
      long horizon,
      long events) {}
}
