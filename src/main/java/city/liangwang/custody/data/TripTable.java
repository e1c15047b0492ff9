package city.liangwang.custody.data;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.domain.Trip;
import city.liangwang.custody.domain.TripState;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.NewestFirst;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
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

/** Trips and their histories. */
@ApplicationScoped
public class TripTable {

  private static final String INSERT =
      """
      insert into custody.trip
        (id, station_id, division_code, centre_id, driver_id, plate, state, planned_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String STEP =
      """
      insert into custody.trip_step (trip_id, number, from_state, to_state, person_id, reason, at)
      select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6
      from custody.trip_step where trip_id = $1
      """;

  private static final String UPDATE =
      """
      update custody.trip
      set state = $2, seal_number = $3, seal_intact = $4, load_transfer = $5, intake_id = $6
      where id = $1
      """;

  private static final String GET = "select * from custody.trip where id = $1";

  private static final String PAGE_BEGIN = "select * from custody.trip where ";

  private static final String PAGE_END =
      """
       and ($1::timestamptz is null or (planned_at, id) < ($1, $2))
       and ($5::text is null or division_code = $5)
      order by planned_at desc, id desc
      limit $3
      """;

  /** Whose trips a list shows. */
  public enum Of {
    STATION("station_id = $4"),
    DRIVER("driver_id = $4"),
    CENTRE("centre_id = $4"),
    /** The whole city; the id says nothing. */
    CITY("$4::uuid is null");

    private final String condition;

    Of(String condition) {
      this.condition = condition;
    }
  }

  /** One step of a trip. */
  public record Step(@Nullable TripState from, UUID person, @Nullable String reason, Instant at) {}

  public Uni<Void> insert(SqlConnection tx, Trip trip, Step step) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                List.of(
                    trip.id(),
                    trip.stationId(),
                    trip.divisionCode(),
                    trip.centreId(),
                    trip.driverId(),
                    trip.plate(),
                    trip.state().name(),
                    Times.utc(trip.plannedAt()))))
        .chain(() -> keep(tx, trip, step));
  }

  /** Writes a locked trip as it is now, with the step that brought it there. */
  public Uni<Void> update(SqlConnection tx, Trip trip, @Nullable UUID intakeId, Step step) {
    return tx.preparedQuery(UPDATE)
        .execute(
            Tuple.from(
                Arrays.asList(
                    trip.id(),
                    trip.state().name(),
                    trip.sealNumber(),
                    trip.sealIntact(),
                    trip.loadTransfer(),
                    intakeId)))
        .chain(() -> keep(tx, trip, step));
  }

  private static Uni<Void> keep(SqlConnection tx, Trip trip, Step step) {
    var from = step.from() == null ? null : step.from().name();
    return tx.preparedQuery(STEP)
        .execute(
            Tuple.from(
                Arrays.asList(
                    trip.id(),
                    from,
                    trip.state().name(),
                    step.person(),
                    step.reason(),
                    Times.utc(step.at()))))
        .replaceWithVoid();
  }

  /** Fails with {@code trip-not-found}. */
  public Uni<Trip> get(SqlClient db, UUID id) {
    return select(db, GET, id);
  }

  /** The same, locked until {@code tx} ends. */
  public Uni<Trip> getForUpdate(SqlConnection tx, UUID id) {
    return select(tx, GET + " for update", id);
  }

  private static Uni<Trip> select(SqlClient db, String sql, UUID id) {
    return db.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    TripTable::trip,
                    () -> CustodyProblem.TRIP_NOT_FOUND.because("no trip " + id)));
  }

  /** The newest first, one more than {@code size}. */
  public Uni<List<Trip>> page(
      SqlClient db,
      Of of,
      @Nullable UUID whose,
      @Nullable String divisionCode,
      @Nullable Cursor after,
      int size) {
    var sql = PAGE_BEGIN + of.condition + PAGE_END;
    return NewestFirst.page(db, sql, after, size, TripTable::trip, whose, divisionCode);
  }

  public static Cursor cursorOf(Trip trip) {
    return NewestFirst.cursorOf(trip.plannedAt(), trip.id());
  }

  private static Trip trip(Row row) {
    return new Trip(
        row.getUUID("id"),
        row.getUUID("station_id"),
        row.getString("division_code"),
        row.getUUID("centre_id"),
        row.getUUID("driver_id"),
        row.getString("plate"),
        TripState.valueOf(row.getString("state")),
        row.getString("seal_number"),
        row.getBoolean("seal_intact"),
        row.getUUID("load_transfer"),
        Times.instant(row, "planned_at"));
  }
}
