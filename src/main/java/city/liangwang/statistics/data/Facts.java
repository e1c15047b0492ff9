package city.liangwang.statistics.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.statistics.domain.CountedRecord;
import city.liangwang.statistics.domain.Filter;
import city.liangwang.statistics.domain.Stage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records below a figure. */
@ApplicationScoped
public class Facts {

  private static final String RECORDS =
      """
      select day, stage, record_kind, record_id, min(at) as at, min(division_code) as division_code,
             sum(grams)::bigint as grams, sum(difference_grams)::bigint as difference_grams,
             sum(fen)::bigint as fen
      from statistics.fact
      where generation = (select generation from statistics.live) and day between $1 and $2
        and ($3::text is null or stage = $3)
        and ($4::text is null or division_code = $4)
        and ($5::uuid is null or community_id = $5)
        and ($6::uuid is null or station_id = $6)
        and ($7::text is null or material_code = $7)
        and ($8::date is null or (day, record_id, stage) > ($8, $9::uuid, $10::text))
      group by day, record_id, stage, record_kind
      order by day, record_id, stage limit $11
      """;

  private static final String DIVISION =
      """
      select division_code from statistics.fact
      where generation = (select generation from statistics.live) and record_id = $1
      union all
      select division_code from statistics.fact
      where generation = (select generation from statistics.live) and lot_id = $1
      union all
      select fact.division_code
      from statistics.lineage edge join statistics.fact fact
        on fact.generation = edge.generation and fact.record_id = edge.child_id
      where edge.generation = (select generation from statistics.live)
        and edge.parent_id = $1 and edge.parent_kind = 'trip'
      limit 1
      """;

  private static final String WEIGHING =
      """
      select min(at) as at, (array_agg(community_id))[1] as community_id, material_code,
             sum(grams)::bigint as grams
      from statistics.fact
      where generation = (select generation from statistics.live)
        and record_id = $1 and stage = 'collected'
      group by material_code having sum(grams) <> 0 order by material_code
      """;

  /** One more than {@code size}, by day. Together they are the figure of the same filter. */
  public Uni<List<CountedRecord>> records(
      SqlClient db, Filter filter, @Nullable Position after, int size) {
    Stage stage = filter.stage();
    return db.preparedQuery(RECORDS)
        .execute(
            Tuple.from(
                Arrays.asList(
                    filter.period().from(),
                    filter.period().to(),
                    stage == null ? null : stage.word(),
                    filter.divisionCode(),
                    filter.communityId(),
                    filter.stationId(),
                    filter.materialCode(),
                    after == null ? null : after.day(),
                    after == null ? null : after.recordId(),
                    after == null ? null : after.stage(),
                    size + 1)))
        .map(rows -> Rows.list(rows, Facts::listed));
  }

  /** Where a record counts; none for a record that nobody knows. */
  public Uni<Optional<String>> divisionOf(SqlClient db, UUID recordId) {
    return db.preparedQuery(DIVISION)
        .execute(Tuple.of(recordId))
        .map(rows -> Rows.first(rows, row -> row.getString(0)));
  }

  /** What a door weighing came to, by material; empty when nothing is left of it. */
  public Uni<List<Weighed>> weighing(SqlClient db, UUID weighingId) {
    return db.preparedQuery(WEIGHING)
        .execute(Tuple.of(weighingId))
        .map(rows -> Rows.list(rows, Facts::weighed));
  }

  private static CountedRecord listed(Row row) {
    return new CountedRecord(
        row.getLocalDate("day"),
        row.getString("stage"),
        row.getString("record_kind"),
        row.getUUID("record_id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("division_code"),
        row.getLong("grams"),
        row.getLong("difference_grams"),
        row.getLong("fen"));
  }

  private static Weighed weighed(Row row) {
    return new Weighed(
        row.getOffsetDateTime("at").toInstant(),
        row.getUUID("community_id"),
        row.getString("material_code"),
        row.getLong("grams"));
  }

  /** Where a page of records ended. */
  public record Position(LocalDate day, UUID recordId, String stage) {}

  /** One material of a door weighing. */
  public record Weighed(Instant at, UUID communityId, String materialCode, long grams) {}
}
