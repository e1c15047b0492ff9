package city.liangwang.booking.data;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.Pickups.Change;
import city.liangwang.booking.domain.Slot;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.shared.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pickups and their histories. */
@ApplicationScoped
public class PickupTable {

  private static final String GET = "select * from booking.pickup where id = $1";

  private static final String GET_FOR_UPDATE = GET + " for no key update";

  private static final String INSERT =
      """
      with booked as (
        insert into booking.pickup (id, kind, state, resident_id, household_id, address_id, community_id,
          division_code, station_id, slot_start, slot_end, booked_at, note)
        values ($1, $2, 'BOOKED', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        returning *
      ), first_step as (
        insert into booking.step (pickup_id, number, to_state, person_id, at)
        select id, 1, state, resident_id, booked_at from booked
      )
      select * from booked
      """;

  private static final String MOVE =
      """
      with moved as (
        update booking.pickup set state = $3, collector_id = $4, steps = steps + 1
        where id = $1 and state = $2
        returning *
      ), next_step as (
        insert into booking.step (pickup_id, number, from_state, to_state, collector_id, person_id, reason_code, at)
        select id, steps, $2, state, collector_id, $5, $6, $7 from moved
      )
      select * from moved
      """;

  private static final String RESCHEDULE =
      "update booking.pickup set slot_start = $2, slot_end = $3 where id = $1 returning *";

  private static final String ARRIVED_AT =
      "select max(at) as at from booking.step where pickup_id = $1 and to_state = 'ARRIVED'";

  private static final String OPEN_JOBS =
      """
      select collector_id, count(*)::integer as jobs
      from booking.pickup
      where collector_id = any ($1) and state in ('ASSIGNED', 'ARRIVED')
      group by collector_id
      """;

  private static final String OPEN_JOBS_FOR_UPDATE =
      """
      select * from booking.pickup
      where collector_id = $1 and state in ('ASSIGNED', 'ARRIVED')
      order by id
      for no key update
      """;

  /** Fails with {@code pickup-not-found}. */
  public Uni<Pickup> get(SqlClient db, UUID id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, PickupRows::pickup, unknown(id)));
  }

  /** When a collector came to the door, the last time. Fails with {@code pickup-state}. */
  public Uni<Instant> arrivedAt(SqlClient db, UUID id) {
    return db.preparedQuery(ARRIVED_AT)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, row -> row).filter(row -> row.getValue("at") != null))
        .map(row -> row.map(found -> PickupRows.instant(found, "at")))
        .map(at -> at.orElseThrow(() -> BookingProblem.STATE.because("nobody has arrived")));
  }

  /** With the note of its resident. */
  public Uni<Noted> getNoted(SqlClient db, UUID id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, PickupTable::noted, unknown(id)));
  }

  /** Locked until {@code tx} ends. Fails with {@code pickup-not-found}. */
  public Uni<Pickup> getForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(GET_FOR_UPDATE)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, PickupRows::pickup, unknown(id)));
  }

  /** Inserts a pickup in the state BOOKED and the first step of its history. */
  public Uni<Pickup> insert(SqlConnection tx, Pickup pickup, @Nullable String note) {
    var values =
        Arrays.asList(
            pickup.id(),
            pickup.kind().name(),
            pickup.residentId(),
            pickup.householdId(),
            pickup.addressId(),
            pickup.communityId(),
            pickup.divisionCode(),
            pickup.stationId(),
            Times.utc(pickup.slot().start()),
            Times.utc(pickup.slot().end()),
            Times.utc(pickup.bookedAt()),
            note);
    return tx.preparedQuery(INSERT).execute(Tuple.from(values)).map(PickupTable::one);
  }

  /**
   * Moves a locked pickup on and keeps the step. Whether the state may follow is the caller's
   * business.
   */
  public Uni<Pickup> move(
      SqlConnection tx, Pickup pickup, Change change, @Nullable UUID collector, Instant at) {
    var values =
        Arrays.asList(
            pickup.id(),
            pickup.state().name(),
            change.to().name(),
            collector,
            change.person(),
            change.reasonCode(),
            Times.utc(at));
    return tx.preparedQuery(MOVE).execute(Tuple.from(values)).map(PickupTable::one);
  }

  public Uni<Pickup> reschedule(SqlConnection tx, UUID id, Slot slot) {
    return tx.preparedQuery(RESCHEDULE)
        .execute(Tuple.of(id, Times.utc(slot.window().start()), Times.utc(slot.window().end())))
        .map(PickupTable::one);
  }

  /** By collector; who holds none is not in it. */
  public Uni<Map<UUID, Integer>> openJobs(SqlClient db, Collection<UUID> collectorIds) {
    return db.preparedQuery(OPEN_JOBS)
        .execute(Tuple.from(List.of((Object) collectorIds.toArray(UUID[]::new))))
        .map(PickupTable::jobs);
  }

  public Uni<List<Pickup>> openJobsForUpdate(SqlConnection tx, UUID collectorId) {
    return tx.preparedQuery(OPEN_JOBS_FOR_UPDATE)
        .execute(Tuple.of(collectorId))
        .map(rows -> Rows.list(rows, PickupRows::pickup));
  }

  private static Map<UUID, Integer> jobs(RowSet<Row> rows) {
    var jobs = new HashMap<UUID, Integer>();
    rows.forEach(row -> jobs.put(row.getUUID("collector_id"), row.getInteger("jobs")));
    return jobs;
  }

  private static Pickup one(RowSet<Row> rows) {
    return Rows.get(
        rows,
        PickupRows::pickup,
        () -> new IllegalStateException("a pickup was changed without being locked"));
  }

  private static Noted noted(Row row) {
    return new Noted(PickupRows.pickup(row), row.getString("note"));
  }

  private static Supplier<Problem> unknown(UUID id) {
    return () -> BookingProblem.NOT_FOUND.because("no pickup " + id);
  }

  /** A pickup and what its resident wrote for the collector. */
  public record Noted(Pickup pickup, @Nullable String note) {}
}
