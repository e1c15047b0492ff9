package city.liangwang.custody.data;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.domain.OpenFill;
import city.liangwang.custody.domain.Reading;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.shared.MassLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Containers, from when they were empty until they leave on a truck. */
@ApplicationScoped
public class Fills {

  // The update locks the row, so that a truck can not be loaded while goods are put in.
  private static final String OPEN =
      """
      insert into custody.fill (station_id, container_code, material_code, opened_at)
      values ($1, $2, $3, $4)
      on conflict (station_id, container_code) where trip_id is null
        do update set container_code = excluded.container_code
      returning id, material_code
      """;

  private static final String LOAD =
      """
      with standing as (
        select id from custody.fill
        where station_id = $1 and container_code = any($2) and trip_id is null
        order by container_code
        for update)
      update custody.fill f set trip_id = $3 from standing s where f.id = s.id
      returning f.container_code
      """;

  private static final String UNLOAD = "update custody.fill set trip_id = null where trip_id = $1";

  private static final String GRAMS_ON =
      """
      select f.material_code, sum(r.grams)::bigint as grams
      from custody.fill f
      join custody.handover_reading r on r.fill_id = f.id
      join custody.handover h on h.id = r.handover_id
      where f.trip_id = $1 and h.reversal_id is null
      group by f.material_code
      order by f.material_code
      """;

  private static final String HANDOVERS_ON =
      """
      select distinct h.id
      from custody.fill f
      join custody.handover_reading r on r.fill_id = f.id
      join custody.handover h on h.id = r.handover_id
      where f.trip_id = $1 and h.reversal_id is null
      order by h.id
      """;

  private static final String OPEN_AT =
      """
      select f.container_code, f.material_code, f.opened_at, coalesce(sum(r.grams), 0)::bigint as grams
      from custody.fill f
      left join (custody.handover_reading r
        join custody.handover h on h.id = r.handover_id and h.reversal_id is null)
        on r.fill_id = f.id
      where f.station_id = $1 and f.trip_id is null
      group by f.id
      order by f.container_code
      """;

  private static final String LOADED_OF =
      """
      select exists (
        select 1 from custody.handover_reading r
        join custody.fill f on f.id = r.fill_id
        where r.handover_id = $1 and f.trip_id is not null) as loaded
      """;

  // Against a truck that is being loaded at this moment.
  private static final String LOCK_OF =
      """
      select f.id from custody.fill f
      where f.id in (select fill_id from custody.handover_reading where handover_id = $1)
      order by f.container_code, f.id
      for update
      """;

  /**
   * The container's present fill, begun if it was empty. Fails with {@code
   * container-other-material}.
   */
  public Uni<UUID> open(SqlConnection tx, UUID stationId, Reading reading, Instant at) {
    return tx.preparedQuery(OPEN)
        .execute(
            Tuple.of(stationId, reading.containerCode(), reading.materialCode(), Times.utc(at)))
        .map(rows -> fillFor(rows.iterator().next(), reading));
  }

  private static UUID fillFor(Row row, Reading reading) {
    if (!row.getString("material_code").equals(reading.materialCode())) {
      throw CustodyProblem.CONTAINER_MATERIAL.at(
          "readings", reading.containerCode() + " holds " + row.getString("material_code"));
    }
    return row.getUUID("id");
  }

  /** Puts containers on a truck. Fails with {@code container-empty} for one that holds nothing. */
  public Uni<Void> load(SqlConnection tx, UUID stationId, List<String> containers, UUID tripId) {
    return tx.preparedQuery(LOAD)
        .execute(Tuple.of(stationId, containers.toArray(String[]::new), tripId))
        .map(rows -> Rows.list(rows, row -> row.getString("container_code")))
        .invoke(loaded -> requireAll(containers, loaded))
        .replaceWithVoid();
  }

  private static void requireAll(List<String> wanted, List<String> loaded) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!loaded.contains(wanted.get(i))) {
        throw CustodyProblem.CONTAINER_EMPTY.at(
            "containerCodes[" + i + "]", wanted.get(i) + " is empty");
      }
    }
  }

  /**
   * Puts the containers back to where they stood. Fails with {@code container-refilled} when one of
   * them was filled anew meanwhile.
   */
  public Uni<Void> unload(SqlConnection tx, UUID tripId) {
    return tx.preparedQuery(UNLOAD)
        .execute(Tuple.of(tripId))
        .onFailure(Fills::isRefilled)
        .transform(twice -> CustodyProblem.REFILLED.because("its code stands for other goods now"))
        .replaceWithVoid();
  }

  private static boolean isRefilled(Throwable failure) {
    return failure instanceof PgException refused && "fill_open".equals(refused.getConstraint());
  }

  /** What a truck carries by its containers, by material. */
  public Uni<List<MassLine>> gramsOn(SqlClient db, UUID tripId) {
    return db.preparedQuery(GRAMS_ON)
        .execute(Tuple.of(tripId))
        .map(
            rows ->
                Rows.list(
                    rows,
                    row -> new MassLine(row.getString("material_code"), row.getLong("grams"))));
  }

  /** The hand-overs that filled the containers on a truck. */
  public Uni<List<UUID>> handoversOn(SqlClient db, UUID tripId) {
    return db.preparedQuery(HANDOVERS_ON)
        .execute(Tuple.of(tripId))
        .map(rows -> Rows.list(rows, row -> row.getUUID("id")));
  }

  public Uni<List<OpenFill>> openAt(SqlClient db, UUID stationId) {
    return db.preparedQuery(OPEN_AT)
        .execute(Tuple.of(stationId))
        .map(rows -> Rows.list(rows, Fills::openFill));
  }

  private static OpenFill openFill(Row row) {
    return new OpenFill(
        row.getString("container_code"),
        row.getString("material_code"),
        Times.instant(row, "opened_at"),
        row.getLong("grams"));
  }

  /** Fails with {@code handover-loaded} when a container of the hand-over has left. */
  public Uni<Void> requireUnloaded(SqlConnection tx, UUID handoverId) {
    return tx.preparedQuery(LOCK_OF)
        .execute(Tuple.of(handoverId))
        .chain(() -> tx.preparedQuery(LOADED_OF).execute(Tuple.of(handoverId)))
        .invoke(rows -> refuseLoaded(rows.iterator().next().getBoolean("loaded")))
        .replaceWithVoid();
  }

  private static void refuseLoaded(boolean loaded) {
    if (loaded) {
      throw CustodyProblem.ALREADY_LOADED.because("a container of it is on a truck");
    }
  }
}
