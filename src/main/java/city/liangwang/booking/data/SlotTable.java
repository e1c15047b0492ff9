package city.liangwang.booking.data;

import city.liangwang.booking.domain.Slot;
import city.liangwang.booking.domain.SlotTemplate;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When stations fetch, and how many pickups are booked into each slot. */
@ApplicationScoped
public class SlotTable {

  private static final String TEMPLATES =
      "select station_id, starts, ends, capacity from booking.slot_template where station_id = $1 order by starts";

  private static final String LOAD =
      """
      insert into booking.slot_template as t (station_id, starts, ends, capacity)
      select * from unnest($1::uuid[], $2::time[], $3::time[], $4::integer[])
      on conflict (station_id, starts) do update set ends = excluded.ends, capacity = excluded.capacity
      where (t.ends, t.capacity) is distinct from (excluded.ends, excluded.capacity)
      """;

  // One statement finds room and takes it; the slot's row makes those who come at once wait for
  // each other.
  private static final String TAKE =
      """
      insert into booking.slot as s (station_id, starts_at, ends_at, capacity, booked)
      values ($1, $2, $3, $4, 1)
      on conflict (station_id, starts_at) do update set booked = s.booked + 1 where s.booked < s.capacity
      """;

  private static final String FREE =
      "update booking.slot set booked = booked - 1 where station_id = $1 and starts_at = $2";

  private static final String PLACES =
      """
      select starts_at, capacity - booked as free
      from booking.slot
      where station_id = $1 and starts_at = any ($2)
      """;

  public Uni<List<SlotTemplate>> templates(SqlClient db, UUID stationId) {
    return db.preparedQuery(TEMPLATES)
        .execute(Tuple.of(stationId))
        .map(rows -> Rows.list(rows, SlotTable::template));
  }

  public Uni<Void> load(SqlConnection tx, List<SlotTemplate> templates) {
    var stations = templates.stream().map(SlotTemplate::stationId).toArray(UUID[]::new);
    var starts = templates.stream().map(SlotTemplate::starts).toArray(LocalTime[]::new);
    var ends = templates.stream().map(SlotTemplate::ends).toArray(LocalTime[]::new);
    var capacities = templates.stream().map(SlotTemplate::capacity).toArray(Integer[]::new);
    return tx.preparedQuery(LOAD)
        .execute(Tuple.from(List.<Object>of(stations, starts, ends, capacities)))
        .replaceWithVoid();
  }

  /** False when the slot is full. */
  public Uni<Boolean> take(SqlConnection tx, Slot slot) {
    var start = Times.utc(slot.window().start());
    var end = Times.utc(slot.window().end());
    return tx.preparedQuery(TAKE)
        .execute(Tuple.of(slot.stationId(), start, end, slot.capacity()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Gives one place back. */
  public Uni<Void> free(SqlConnection tx, UUID stationId, Instant start) {
    return tx.preparedQuery(FREE).execute(Tuple.of(stationId, Times.utc(start))).replaceWithVoid();
  }

  /**
   * The free places of the slots into which somebody has booked; the others are as free as their
   * templates say.
   */
  public Uni<Map<Instant, Integer>> freePlaces(SqlClient db, UUID stationId, List<Slot> slots) {
    var starts =
        slots.stream().map(slot -> Times.utc(slot.window().start())).toArray(OffsetDateTime[]::new);
    return db.preparedQuery(PLACES).execute(Tuple.of(stationId, starts)).map(SlotTable::places);
  }

  private static SlotTemplate template(Row row) {
    return new SlotTemplate(
        row.getUUID("station_id"),
        row.getLocalTime("starts"),
        row.getLocalTime("ends"),
        row.getInteger("capacity"));
  }

  private static Map<Instant, Integer> places(RowSet<Row> rows) {
    var places = new HashMap<Instant, Integer>();
    rows.forEach(row -> places.put(PickupRows.instant(row, "starts_at"), row.getInteger("free")));
    return places;
  }
}
