package city.liangwang.collection.data;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Grams;
import city.liangwang.collection.domain.Version;
import city.liangwang.collection.domain.WeighingState;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The weighings as they stand now; what they stood at is in {@link Versions}. */
@ApplicationScoped
public class DoorWeighings {

  private static final String INSERT =
      """
      insert into collection.door_weighing (
        id, pickup_id, kind, state, resident_id, household_id, community_id, division_code, station_id,
        collector_id, priced_at, weighed_at, recorded_at, points)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """;

  private static final String LOCK =
      "select id from collection.door_weighing where id = $1 for update";

  // In the order of the ids, so that two hand-overs with common weighings wait and do not deadlock.
  private static final String LOCK_ALL =
      """
      select id, collector_id, handover_id from collection.door_weighing
      where id = any($1) order by id for update
      """;

  private static final String LOCK_HANDOVER =
      "select id from collection.door_weighing where handover_id = $1 order by id for update";

  private static final String CARRIED =
      """
      select w.id, l.material_code, sum(l.grams)::bigint as grams
      from collection.door_weighing w
      join collection.door_weighing_line l on l.weighing_id = w.id and l.version = w.carried_version
      where w.id = any($1)
      group by w.id, l.material_code
      """;

  private static final String HAND_OVER =
      "update collection.door_weighing set handover_id = $2 where id = any($1)";

  private static final String TAKE_BACK =
      "update collection.door_weighing set handover_id = null where handover_id = $1";

  private static final String CORRECTED =
      """
      update collection.door_weighing set version = $2, carried_version = $3, state = $4 where id = $1
      """;

  private static final String STATE =
      "update collection.door_weighing set state = $2 where id = $1";

  private final Versions versions;

  DoorWeighings(Versions versions) {
    this.versions = versions;
  }

  /** Writes the weighing and its first version. */
  public Uni<Void> insert(SqlConnection tx, DoorWeighing weighing, Version first) {
    return tx.preparedQuery(INSERT)
        .execute(rowOf(weighing))
        .chain(() -> versions.insert(tx, weighing.id(), first));
  }

  private static Tuple rowOf(DoorWeighing weighing) {
    return Tuple.from(
        List.of(
            weighing.id(),
            weighing.pickupId(),
            weighing.kind().name(),
            weighing.state().name(),
            weighing.residentId(),
            weighing.householdId(),
            weighing.communityId(),
            weighing.divisionCode(),
            weighing.stationId(),
            weighing.collectorId(),
            Times.utc(weighing.pricedAt()),
            Times.utc(weighing.weighedAt()),
            Times.utc(weighing.recordedAt()),
            weighing.points()));
  }

  /** Fails with {@code weighing-not-found}. */
  public Uni<DoorWeighing> get(SqlClient db, UUID id) {
    return find(db, "w.id = $1", id);
  }

  /** Fails with {@code weighing-not-found}. */
  public Uni<DoorWeighing> getByPickup(SqlClient db, UUID pickupId) {
    return find(db, "w.pickup_id = $1", pickupId);
  }

  /** The same, locked until {@code tx} ends. */
  public Uni<DoorWeighing> getForUpdate(SqlConnection tx, UUID id) {
    // Locked first and read then: the version that is joined must be that of the locked row.
    return tx.preparedQuery(LOCK).execute(Tuple.of(id)).chain(() -> get(tx, id));
  }

  private Uni<DoorWeighing> find(SqlClient db, String condition, UUID id) {
    return db.preparedQuery(WeighingRow.SELECT + "where " + condition)
        .execute(Tuple.of(id))
        .map(rows -> Rows.list(rows, row -> row))
        .invoke(rows -> requireOne(rows, id))
        .chain(rows -> withLines(db, rows))
        .map(found -> found.get(0));
  }

  private static void requireOne(List<Row> rows, UUID id) {
    if (rows.isEmpty()) {
      throw CollectionProblem.NOT_FOUND.because("no weighing for " + id);
    }
  }

  /** One query for the lines of all of them. */
  Uni<List<DoorWeighing>> withLines(SqlClient db, List<Row> rows) {
    var ids = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    return versions
        .currentLines(db, ids)
        .map(lines -> rows.stream().map(row -> WeighingRow.read(row, lines)).toList());
  }

  /**
   * Locked until {@code tx} ends, in the order of their ids; those that are not there are absent.
   */
  public Uni<List<Locked>> lock(SqlConnection tx, List<UUID> ids) {
    return tx.preparedQuery(LOCK_ALL)
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(rows -> Rows.list(rows, DoorWeighings::locked));
  }

  private static Locked locked(Row row) {
    return new Locked(row.getUUID("id"), row.getUUID("collector_id"), row.getUUID("handover_id"));
  }

  /** What the ledger has in custody for each; one for which it has nothing is absent. */
  public Uni<Map<UUID, Grams>> carried(SqlClient db, List<UUID> ids) {
    return db.preparedQuery(CARRIED)
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(DoorWeighings::carried);
  }

  private static Map<UUID, Grams> carried(RowSet<Row> rows) {
    var carried = new HashMap<UUID, Grams>();
    for (var row : rows) {
      carried.merge(row.getUUID("id"), gramsOf(row), Grams::plus);
    }
    return carried;
  }

  private static Grams gramsOf(Row row) {
    return Grams.of(row.getString("material_code"), row.getLong("grams"));
  }

  public Uni<Void> handOver(SqlConnection tx, List<UUID> ids, UUID handoverId) {
    return tx.preparedQuery(HAND_OVER)
        .execute(Tuple.of(ids.toArray(UUID[]::new), handoverId))
        .replaceWithVoid();
  }

  public Uni<Void> takeBack(SqlConnection tx, UUID handoverId) {
    return tx.preparedQuery(LOCK_HANDOVER)
        .execute(Tuple.of(handoverId))
        .chain(() -> tx.preparedQuery(TAKE_BACK).execute(Tuple.of(handoverId)))
        .replaceWithVoid();
  }

  /** Writes a further version of a locked weighing. */
  public Uni<Void> correct(SqlConnection tx, DoorWeighing corrected, Version version) {
    return versions
        .insert(tx, corrected.id(), version)
        .chain(() -> tx.preparedQuery(CORRECTED).execute(correctionOf(corrected)))
        .replaceWithVoid();
  }

  private static Tuple correctionOf(DoorWeighing corrected) {
    return Tuple.of(
        corrected.id(), corrected.version(), corrected.carriedVersion(), corrected.state().name());
  }

  public Uni<Void> setState(SqlConnection tx, UUID id, WeighingState state) {
    return tx.preparedQuery(STATE).execute(Tuple.of(id, state.name())).replaceWithVoid();
  }

  /** What a hand-over has to know of a weighing. */
  public record Locked(UUID id, UUID collectorId, @Nullable UUID handoverId) {}
}
