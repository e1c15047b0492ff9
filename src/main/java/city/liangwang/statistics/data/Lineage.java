package city.liangwang.statistics.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.statistics.domain.Edge;
import city.liangwang.statistics.domain.RecordKind;
import city.liangwang.statistics.domain.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What went into what. */
@ApplicationScoped
public class Lineage {

  private static final String BEGIN =
      """
      insert into statistics.lineage (generation, child_kind, child_id, parent_kind, parent_id)
      select distinct coalesce($2::integer, (select generation from statistics.live)),
             child_kind, child_id, parent_kind, parent_id
      from jsonb_to_recordset($1::jsonb) as given (
        child_kind text, child_id uuid, parent_kind text, parent_id uuid)
      on conflict (generation, child_id, parent_id) do update set ended = false
      """;

  private static final String END =
      """
      update statistics.lineage edge set ended = true
      from jsonb_to_recordset($1::jsonb) as given (child_id uuid, parent_id uuid)
      where edge.generation = coalesce($2::integer, (select generation from statistics.live))
        and edge.child_id = given.child_id and edge.parent_id = given.parent_id
      """;

  private static final String EMPTY =
      """
      update statistics.lineage set ended = true
      where generation = coalesce($2::integer, (select generation from statistics.live))
        and parent_id = any($1)
      """;

  // Union, not union all: goods that met in one run are listed once. A lot has the grams that its
  // run gave it; every other record has those of its own lines.
  private static final String SOURCES =
      """
      with recursive live as materialized (
        select generation from statistics.live
      ), below as (
        select child_kind as kind, child_id as id
        from statistics.lineage
        where generation = (select generation from live) and parent_id = $1 and not ended
          and child_kind <> 'pickup'
        union
        select edge.child_kind, edge.child_id
        from below join statistics.lineage edge
          on edge.generation = (select generation from live)
          and edge.parent_id = below.id and not edge.ended and edge.child_kind <> 'pickup'
      )
      select kind, id, at, division_code, stage, grams
      from below cross join lateral (
        select min(at) as at, min(division_code) as division_code, min(stage) as stage,
               coalesce(sum(grams), 0)::bigint as grams
        from statistics.fact
        where generation = (select generation from live) and below.kind <> 'lot'
          and record_id = below.id and stage not in ('residue', 'loss')
        having below.kind <> 'lot'
        union all
        select min(at), min(division_code), min(stage), coalesce(sum(grams), 0)::bigint
        from statistics.fact
        where generation = (select generation from live) and below.kind = 'lot'
          and lot_id = below.id and stage = 'sorted'
        having below.kind = 'lot'
      ) sized
      where ($2::text is null or kind = $2)
        and ($3::text is null or division_code = $3 or division_code is null)
        and ($4::text is null or (kind, id) > ($4, $5::uuid))
      order by kind, id limit $6
      """;

  private static final String ABOVE =
      """
      with recursive live as materialized (
        select generation from statistics.live
      ), above as (
        select parent_kind as kind, parent_id as id
        from statistics.lineage
        where generation = (select generation from live) and child_id = $1 and not ended
        union
        select edge.parent_kind, edge.parent_id
        from above join statistics.lineage edge
          on edge.generation = (select generation from live)
          and edge.child_id = above.id and not edge.ended
      )
      select above.kind, above.id, steps.at, steps.station_id, steps.centre_id, steps.grams
      from above left join lateral (
        select min(at) as at, (array_agg(station_id))[1] as station_id,
               (array_agg(centre_id))[1] as centre_id, sum(grams)::bigint as grams
        from statistics.fact
        where generation = (select generation from live) and record_id = above.id
          and stage not in ('residue', 'loss')
      ) steps on true
      where above.kind <> 'lot'
      order by steps.at nulls last, above.kind, above.id limit $2
      """;

  private static final String PICKUP_OF =
      """
      select child_id from statistics.lineage
      where generation = (select generation from statistics.live)
        and parent_id = $1 and child_kind = 'pickup'
      """;

  public Uni<Void> begin(SqlConnection tx, Destination to, List<Edge> edges) {
    return edges.isEmpty() ? nothing() : run(tx, BEGIN, to, json(edges));
  }

  public Uni<Void> end(SqlConnection tx, Destination to, List<Edge> edges) {
    return edges.isEmpty() ? nothing() : run(tx, END, to, json(edges));
  }

  /** Ends whatever went into these records. */
  public Uni<Void> empty(SqlConnection tx, Destination to, List<UUID> parents) {
    return parents.isEmpty() ? nothing() : run(tx, EMPTY, to, parents.toArray(UUID[]::new));
  }

  private static Uni<Void> run(SqlConnection tx, String sql, Destination to, Object given) {
    return tx.preparedQuery(sql).execute(Tuple.of(given, to.generation())).replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  /**
   * Everything that a record is made of, directly or not, one more than {@code size}.
   *
   * @param kind null for all kinds
   * @param divisionCode null for all; otherwise only what was recorded there, or nowhere
   */
  public Uni<List<Source>> below(
      SqlClient db,
      UUID recordId,
      @Nullable RecordKind kind,
      @Nullable String divisionCode,
      @Nullable Source after,
      int size) {
    return db.preparedQuery(SOURCES)
        .execute(
            Tuple.from(
                Arrays.asList(
                    recordId,
                    kind == null ? null : kind.word(),
                    divisionCode,
                    after == null ? null : after.kind(),
                    after == null ? null : after.id(),
                    size + 1)))
        .map(rows -> Rows.list(rows, Lineage::source));
  }

  /** Where the goods of a record went, in the order of time; what has no time comes last. */
  public Uni<List<Step>> above(SqlClient db, UUID recordId, int max) {
    return db.preparedQuery(ABOVE)
        .execute(Tuple.of(recordId, max))
        .map(rows -> Rows.list(rows, Lineage::step));
  }

  public Uni<Optional<UUID>> pickupOf(SqlClient db, UUID weighingId) {
    return db.preparedQuery(PICKUP_OF)
        .execute(Tuple.of(weighingId))
        .map(rows -> Rows.first(rows, row -> row.getUUID(0)));
  }

  private static JsonArray json(List<Edge> edges) {
    var given = new JsonArray();
    edges.forEach(
        edge ->
            given.add(
                new JsonObject()
                    .put("child_kind", edge.childKind().word())
                    .put("child_id", edge.childId().toString())
                    .put("parent_kind", edge.parentKind().word())
                    .put("parent_id", edge.parentId().toString())));
    return given;
  }

  private static Source source(Row row) {
    return new Source(
        row.getString("kind"),
        row.getUUID("id"),
        instant(row),
        row.getString("division_code"),
        row.getString("stage"),
        row.getLong("grams"));
  }

  private static Step step(Row row) {
    return new Step(
        RecordKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getUUID("id"),
        instant(row),
        row.getUUID("station_id"),
        row.getUUID("centre_id"),
        row.getLong("grams"));
  }

  private static @Nullable Instant instant(Row row) {
    var at = row.getOffsetDateTime("at");
    return at == null ? null : at.toInstant();
  }

  /** Where goods went. */
  public record Step(
      RecordKind kind,
      UUID id,
      @Nullable Instant at,
      @Nullable UUID stationId,
      @Nullable UUID centreId,
      @Nullable Long grams) {}
}
