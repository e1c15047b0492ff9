package city.liangwang.custody.data;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.HandedOver;
import city.liangwang.custody.domain.Handover;
import city.liangwang.custody.domain.Reading;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.NewestFirst;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hand-overs in the database. */
@ApplicationScoped
public class Handovers {

  private static final String INSERT =
      """
      insert into custody.handover
        (id, station_id, division_code, collector_id, keeper_id, at, transfer_id, weighing_ids,
         difference_reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;

  private static final String INSERT_LINE =
      """
      insert into custody.handover_line (handover_id, material_code, door_grams, station_grams)
      values ($1, $2, $3, $4)
      """;

  private static final String INSERT_READING =
      """
      insert into custody.handover_reading (handover_id, position, fill_id, grams, scale_id)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String SELECT =
      """
      select h.*,
        (select jsonb_agg(jsonb_build_array(l.material_code, l.door_grams, l.station_grams)
          order by l.material_code)
         from custody.handover_line l where l.handover_id = h.id) as lines
      from custody.handover h
      """;

  private static final String GET = SELECT + "where h.id = $1";

  private static final String LOCK = "select id from custody.handover where id = $1 for update";

  private static final String PAGE =
      SELECT
          + """
          where h.station_id = $4
            and ($1::timestamptz is null or (h.at, h.id) < ($1, $2))
          order by h.at desc, h.id desc
          limit $3
          """;

  private static final String REVERSE =
      """
      update custody.handover set reversal_id = $2, reversed_at = $3, reversed_by = $4, reason = $5
      where id = $1
      """;

  public Uni<Void> insert(
      SqlConnection tx, Handover handover, List<Reading> readings, Map<Reading, UUID> fills) {
    var event = handover.event();
    return tx.preparedQuery(INSERT)
        .execute(rowOf(handover))
        .chain(() -> tx.preparedQuery(INSERT_LINE).executeBatch(linesOf(event)))
        .chain(() -> insertReadings(tx, event.handoverId(), readings, fills));
  }

  private static Tuple rowOf(Handover handover) {
    var event = handover.event();
    return Tuple.from(
        Arrays.asList(
            event.handoverId(),
            event.stationId(),
            event.divisionCode(),
            event.collectorId(),
            handover.keeperId(),
            Times.utc(event.at()),
            handover.transferId(),
            event.weighingIds().toArray(UUID[]::new),
            handover.differenceReason()));
  }

  private static List<Tuple> linesOf(HandedOver event) {
    return event.lines().stream()
        .map(
            line ->
                Tuple.of(
                    event.handoverId(), line.materialCode(), line.doorGrams(), line.stationGrams()))
        .toList();
  }

  // Nothing was found to weigh: all that the collector carried is a difference.
  private static Uni<Void> insertReadings(
      SqlConnection tx, UUID handoverId, List<Reading> readings, Map<Reading, UUID> fills) {
    if (readings.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = new ArrayList<Tuple>();
    for (int i = 0; i < readings.size(); i++) {
      var reading = readings.get(i);
      rows.add(
          Tuple.from(
              Arrays.asList(
                  handoverId, i, fills.get(reading), reading.grams(), reading.scaleId())));
    }
    return tx.preparedQuery(INSERT_READING).executeBatch(rows).replaceWithVoid();
  }

  /** Fails with {@code handover-not-found}. */
  public Uni<Handover> get(SqlClient db, UUID id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    Handovers::handover,
                    () -> CustodyProblem.HANDOVER_NOT_FOUND.because("no hand-over " + id)));
  }

  /** The same, locked until {@code tx} ends. */
  public Uni<Handover> getForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(id)).chain(() -> get(tx, id));
  }

  /** Of one station, the newest first, one more than {@code size}. */
  public Uni<List<Handover>> page(SqlClient db, UUID stationId, @Nullable Cursor after, int size) {
    return NewestFirst.page(db, PAGE, after, size, Handovers::handover, stationId);
  }

  public static Cursor cursorOf(Handover handover) {
    return NewestFirst.cursorOf(handover.event().at(), handover.event().handoverId());
  }

  public Uni<Void> reverse(
      SqlConnection tx, UUID id, UUID reversalId, Instant at, UUID person, String reason) {
    return tx.preparedQuery(REVERSE)
        .execute(Tuple.of(id, reversalId, Times.utc(at), person, reason))
        .replaceWithVoid();
  }

  private static Handover handover(Row row) {
    var event =
        new HandedOver(
            row.getUUID("id"),
            row.getUUID("station_id"),
            row.getString("division_code"),
            row.getUUID("collector_id"),
            Times.instant(row, "at"),
            List.of(row.getArrayOfUUIDs("weighing_ids")),
            Rows.arrays(row, "lines").map(Handovers::line).toList());
    return new Handover(
        event,
        row.getUUID("keeper_id"),
        row.getUUID("transfer_id"),
        row.getString("difference_reason"),
        row.getUUID("reversal_id"));
  }

  private static HandedOver.Line line(JsonArray line) {
    return new HandedOver.Line(line.getString(0), line.getLong(1), line.getLong(2));
  }
}
