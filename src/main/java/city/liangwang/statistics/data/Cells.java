package city.liangwang.statistics.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.statistics.domain.Cell;
import city.liangwang.statistics.domain.Filter;
import city.liangwang.statistics.domain.GroupBy;
import city.liangwang.statistics.domain.Stage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures by place, material, stage or day, out of sums and not out of facts. */
@ApplicationScoped
public class Cells {

  private static final String FIGURES =
      """
      with live as materialized (
        select generation from statistics.live
      ), summed as (
        select coalesce(%s::text, '') as key, stage, factor_set, sum(grams) as grams,
               sum(difference_grams) as difference_grams, sum(fen) as fen, sum(records) as records,
               sum(co2e_grams) as co2e_grams, sum(low_co2e_grams) as low_co2e_grams,
               sum(high_co2e_grams) as high_co2e_grams
        from statistics.cell
        where generation = (select generation from live) and day between $1 and $2
          and ($3::text is null or stage = $3)
          and ($4::text is null or division_code = $4)
          and ($5::uuid is null or community_id = $5)
          and ($6::uuid is null or station_id = $6)
          and ($7::text is null or material_code = $7)
        group by 1, 2, 3
      ), figures as (
        select key, stage, sum(grams)::bigint as grams,
               sum(difference_grams)::bigint as difference_grams, sum(fen)::bigint as fen,
               sum(records)::bigint as records,
               coalesce(
                 jsonb_agg(
                   jsonb_build_object(
                     'factorSet', factor_set, 'co2eGrams', co2e_grams,
                     'lowCo2eGrams', low_co2e_grams, 'highCo2eGrams', high_co2e_grams)
                   order by factor_set) filter (where factor_set is not null),
                 '[]'::jsonb) as carbon
        from summed group by key, stage
      ), households as (
        %s
      )
      select figures.*, households.households
      from figures left join households
        on households.key = figures.key and figures.stage = 'collected'
      where ($8::text is null or (figures.key, figures.stage) > ($8, $9::text))
      order by figures.key, figures.stage limit $10
      """;

  private static final String HOUSEHOLDS =
      """
      select coalesce(%s::text, '') as key, count(distinct household_id) as households
        from statistics.household_day
        where generation = (select generation from live) and day between $1 and $2
          and weighings > 0
          and ($4::text is null or division_code = $4)
          and ($5::uuid is null or community_id = $5)
        group by 1""";

  private static final String NO_HOUSEHOLDS =
      "select null::text as key, null::bigint as households where false";

  private static final Map<GroupBy, String> COLUMNS =
      new EnumMap<>(
          Map.of(
              GroupBy.DIVISION, "division_code",
              GroupBy.COMMUNITY, "community_id",
              GroupBy.STATION, "station_id",
              GroupBy.MATERIAL, "material_code",
              GroupBy.STAGE, "stage",
              GroupBy.DAY, "day"));

  private static final Map<GroupBy, String> HOUSEHOLD_COLUMNS =
      new EnumMap<>(
          Map.of(
              GroupBy.DIVISION, "division_code",
              GroupBy.COMMUNITY, "community_id",
              GroupBy.STAGE, "'collected'",
              GroupBy.DAY, "day"));

  /** One more than {@code size}, by key and stage. */
  public Uni<List<Cell>> find(
      SqlClient db, GroupBy group, Filter filter, @Nullable Cell after, int size) {
    return db.preparedQuery(FIGURES.formatted(COLUMNS.get(group), households(group, filter)))
        .execute(tuple(filter, after, size))
        .map(rows -> Rows.list(rows, row -> cell(row, spreadsRecords(group, filter))));
  }

  // A household is known by its home, not by what it gave or who came for it.
  private static String households(GroupBy group, Filter filter) {
    var column = HOUSEHOLD_COLUMNS.get(group);
    return column == null || filter.stationId() != null || filter.materialCode() != null
        ? NO_HOUSEHOLDS
        : HOUSEHOLDS.formatted(column);
  }

  private static boolean spreadsRecords(GroupBy group, Filter filter) {
    return group == GroupBy.MATERIAL || filter.materialCode() != null;
  }

  private static Tuple tuple(Filter filter, @Nullable Cell after, int size) {
    Stage stage = filter.stage();
    return Tuple.from(
        Arrays.asList(
            filter.period().from(),
            filter.period().to(),
            stage == null ? null : stage.word(),
            filter.divisionCode(),
            filter.communityId(),
            filter.stationId(),
            filter.materialCode(),
            after == null ? null : String.valueOf(after.key()),
            after == null ? null : after.stage(),
            size + 1));
  }

  private static Cell cell(Row row, boolean recordsAreSpread) {
    var key = row.getString("key");
    return new Cell(
        key.isEmpty() ? null : key,
        row.getString("stage"),
        row.getLong("grams"),
        row.getLong("difference_grams"),
        row.getLong("fen"),
        recordsAreSpread ? null : row.getLong("records"),
        row.getLong("households"),
        carbon(row.getJsonArray("carbon")));
  }

  private static List<Cell.Carbon> carbon(JsonArray carbon) {
    var all = new ArrayList<Cell.Carbon>();
    for (var one : carbon) {
      var json = (JsonObject) one;
      all.add(
          new Cell.Carbon(
              json.getString("factorSet"),
              json.getLong("co2eGrams"),
              json.getLong("lowCo2eGrams"),
              json.getLong("highCo2eGrams")));
    }
    return all;
  }
}
