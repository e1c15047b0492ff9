package city.liangwang.area.data;

import city.liangwang.area.AreaProblem;
import city.liangwang.area.DropOffKind;
import city.liangwang.area.domain.DropOffPoint;
import city.liangwang.area.domain.DropOffState;
import city.liangwang.area.domain.OpeningHours;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.shared.GeoPoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drop-off points and how they were found. */
@ApplicationScoped
public class DropOffTable {

  private static final String POINT =
      """
      select id, code, name_zh, name_en, kind, division_code, station_id, community_id, latitude,
             longitude, opens, closes, synthetic, state, last_seen_at
      from area.drop_off_point
      """;

  private static final String BY_ID_FOR_UPDATE = POINT + " where id = $1 for no key update";

  private static final String FIND =
      POINT
          + """
            where ($1::text is null or division_code = $1) and ($2::text is null or code > $2)
            order by code
            limit $3
            """;

  private static final String REPORT =
      """
      with seen as (
        update area.drop_off_point set state = $4, last_seen_at = $6 where id = $2 returning id
      )
      insert into area.drop_off_report (id, point_id, person_id, state, note, at)
      select $1, id, $3, $4, $5, $6 from seen
      """;

  /** By code, beginning after {@code afterCode}; {@code limit} of them at the most. */
  public Uni<List<DropOffPoint>> find(
      SqlClient db, @Nullable String divisionCode, @Nullable String afterCode, int limit) {
    return db.preparedQuery(FIND)
        .execute(Tuple.from(Arrays.asList(divisionCode, afterCode, limit)))
        .map(rows -> Rows.list(rows, DropOffTable::point));
  }

  /** Locked; fails with {@code drop-off-point-not-found}. */
  public Uni<DropOffPoint> getForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(BY_ID_FOR_UPDATE)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    DropOffTable::point,
                    () -> AreaProblem.DROP_OFF_POINT_NOT_FOUND.because("no point " + id)));
  }

  /** Keeps how a locked point was found. */
  public Uni<Void> insertReport(SqlConnection tx, Kept report) {
    return tx.preparedQuery(REPORT)
        .execute(
            Tuple.from(
                Arrays.asList(
                    report.id(),
                    report.pointId(),
                    report.person(),
                    report.state().name(),
                    report.note(),
                    Times.utc(report.at()))))
        .replaceWithVoid();
  }

  private static DropOffPoint point(Row row) {
    var state = row.getString("state");
    return new DropOffPoint(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        DropOffKind.valueOf(row.getString("kind")),
        row.getString("division_code"),
        row.getUUID("station_id"),
        row.getUUID("community_id"),
        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
        new OpeningHours(row.getLocalTime("opens"), row.getLocalTime("closes")),
        row.getBoolean("synthetic"),
        state == null ? null : DropOffState.valueOf(state),
        state == null ? null : Times.instant(row, "last_seen_at"));
  }

  /** One look at one point. */
  public record Kept(
      UUID id, UUID pointId, UUID person, DropOffState state, @Nullable String note, Instant at) {}
}
