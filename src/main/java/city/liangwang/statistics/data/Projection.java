package city.liangwang.statistics.data;

import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts and their sums. */
@ApplicationScoped
public class Projection {

  // One statement: a fact that is there already adds nothing to the sums. A claim that was made
  // once is kept, whatever the factors say today. Claims and households are the rows that another
  // copy of the application may write at the same time: both are written in one order, or two
  // batches would wait for each other.
  private static final String WRITE =
      """
      with target as (
        select coalesce($2::integer, (select generation from statistics.live)) as generation
      ), given as (
        select * from jsonb_to_recordset($1::jsonb) as given (
          event_id uuid, line integer, counted_at timestamptz, day date, at timestamptz,
          stage text, division_code text, community_id uuid, station_id uuid, centre_id uuid,
          material_code text, household_id uuid, record_kind text, record_id uuid, lot_id uuid,
          grams bigint, difference_grams bigint, fen bigint, records integer,
          factor_set text, carbon_stage text, co2e_grams bigint, low_co2e_grams bigint,
          high_co2e_grams bigint)
      ), added as (
        insert into statistics.fact (
          generation, event_id, line, day, at, stage, division_code, community_id, station_id,
          centre_id, material_code, household_id, record_kind, record_id, lot_id, grams,
          difference_grams, fen, records)
        select target.generation, event_id, line, day, at, stage, division_code, community_id,
               station_id, centre_id, material_code, household_id, record_kind, record_id, lot_id,
               grams, difference_grams, fen, records
        from given cross join target
        on conflict do nothing
        returning event_id, line
      ), claimed as (
        insert into statistics.carbon_result (
          event_id, line, factor_set, stage, material_code, grams, co2e_grams, low_co2e_grams,
          high_co2e_grams)
        select event_id, line, factor_set, carbon_stage, material_code, grams, co2e_grams,
               low_co2e_grams, high_co2e_grams
        from given where factor_set is not null order by event_id, line
        on conflict do nothing
        returning event_id, line, factor_set, co2e_grams, low_co2e_grams, high_co2e_grams
      ), claims as (
        select * from claimed
        union all
        select event_id, line, known.factor_set, known.co2e_grams, known.low_co2e_grams,
               known.high_co2e_grams
        from statistics.carbon_result known join given using (event_id, line)
        where not known.restated
      ), counted as (
        select given.event_id, given.day, given.stage, given.division_code, given.community_id,
               given.station_id, given.centre_id, given.material_code, given.household_id,
               given.grams, given.difference_grams, given.fen, given.records, given.counted_at,
               claims.factor_set, coalesce(claims.co2e_grams, 0) as co2e_grams,
               coalesce(claims.low_co2e_grams, 0) as low_co2e_grams,
               coalesce(claims.high_co2e_grams, 0) as high_co2e_grams
        from added join given using (event_id, line) left join claims using (event_id, line)
      ), cells as (
        insert into statistics.cell as cell (
          generation, day, stage, division_code, community_id, station_id, centre_id,
          material_code, factor_set, slot, grams, difference_grams, fen, records, co2e_grams,
          low_co2e_grams, high_co2e_grams)
        select target.generation, day, stage, division_code, community_id, station_id, centre_id,
               material_code, factor_set, $3::integer, sum(grams), sum(difference_grams), sum(fen),
               sum(records), sum(co2e_grams), sum(low_co2e_grams), sum(high_co2e_grams)
        from counted cross join target
        group by target.generation, day, stage, division_code, community_id, station_id,
                 centre_id, material_code, factor_set
        on conflict (generation, day, stage, division_code, community_id, station_id, centre_id,
                     material_code, factor_set, slot)
        do update set
          grams = cell.grams + excluded.grams,
          difference_grams = cell.difference_grams + excluded.difference_grams,
          fen = cell.fen + excluded.fen,
          records = cell.records + excluded.records,
          co2e_grams = cell.co2e_grams + excluded.co2e_grams,
          low_co2e_grams = cell.low_co2e_grams + excluded.low_co2e_grams,
          high_co2e_grams = cell.high_co2e_grams + excluded.high_co2e_grams
      ), totals as (
        insert into statistics.total as total (
          generation, day, stage, division_code, material_code, factor_set, slot, grams,
          difference_grams, fen, records, co2e_grams, low_co2e_grams, high_co2e_grams, counted_at)
        select target.generation, day, stage, division_code, material_code, factor_set,
               $3::integer, sum(grams), sum(difference_grams), sum(fen), sum(records),
               sum(co2e_grams), sum(low_co2e_grams), sum(high_co2e_grams), max(counted_at)
        from counted cross join target
        group by target.generation, day, stage, division_code, material_code, factor_set
        on conflict (generation, day, stage, division_code, material_code, factor_set, slot)
        do update set
          grams = total.grams + excluded.grams,
          difference_grams = total.difference_grams + excluded.difference_grams,
          fen = total.fen + excluded.fen,
          records = total.records + excluded.records,
          co2e_grams = total.co2e_grams + excluded.co2e_grams,
          low_co2e_grams = total.low_co2e_grams + excluded.low_co2e_grams,
          high_co2e_grams = total.high_co2e_grams + excluded.high_co2e_grams,
          counted_at = greatest(total.counted_at, excluded.counted_at)
      ), visits as (
        select day, household_id, min(division_code) as division_code,
               (array_agg(community_id))[1] as community_id, sum(records) as change
        from counted
        where household_id is not null
        group by day, household_id having sum(records) <> 0
      ), seen as (
        insert into statistics.household_day as seen (
          generation, day, household_id, division_code, community_id, weighings)
        select target.generation, day, household_id, division_code, community_id, change
        from visits cross join target order by day, household_id
        on conflict (generation, day, household_id)
        do update set weighings = seen.weighings + excluded.weighings
        returning day, household_id, division_code, weighings
      ), joined as (
        select seen.day, seen.division_code,
               (seen.weighings > 0)::integer
                 - (seen.weighings - visits.change > 0)::integer as households
        from seen join visits using (day, household_id)
      )
      insert into statistics.participation as participation (
        generation, day, division_code, slot, households)
      select target.generation, day, division_code, $3::integer, sum(households)
      from joined cross join target
      group by target.generation, day, division_code having sum(households) <> 0
      on conflict (generation, day, division_code, slot)
      do update set households = participation.households + excluded.households
      """;

  /** Writes what is new. */
  public Uni<Void> write(SqlConnection tx, Destination to, List<Line> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var given = new JsonArray();
    lines.forEach(line -> given.add(json(line)));
    return tx.preparedQuery(WRITE)
        .execute(Tuple.of(given, to.generation(), to.slot()))
        .replaceWithVoid();
  }

  private static JsonObject json(Line line) {
    var fact = line.fact();
    var place = fact.place();
    var claim = line.claim();
    var json =
        new JsonObject()
            .put("event_id", line.eventId().toString())
            .put("line", line.number())
            .put("counted_at", Times.utc(line.countedAt()).toString())
            .put("day", line.day().toString())
            .put("at", Times.utc(fact.at()).toString())
            .put("stage", fact.stage().word())
            .put("division_code", place.divisionCode())
            .put("community_id", text(place.communityId()))
            .put("station_id", text(place.stationId()))
            .put("centre_id", text(place.centreId()))
            .put("material_code", fact.materialCode())
            .put("household_id", text(fact.householdId()))
            .put("record_kind", fact.recordKind().word())
            .put("record_id", fact.recordId().toString())
            .put("lot_id", text(fact.lotId()))
            .put("grams", fact.grams())
            .put("difference_grams", fact.differenceGrams())
            .put("fen", fact.fen())
            .put("records", fact.records());
    if (claim != null) {
      json.put("factor_set", claim.factorSet())
          .put("carbon_stage", claim.stage())
          .put("co2e_grams", claim.co2eGrams())
          .put("low_co2e_grams", claim.lowCo2eGrams())
          .put("high_co2e_grams", claim.highCo2eGrams());
    }
    return json;
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
