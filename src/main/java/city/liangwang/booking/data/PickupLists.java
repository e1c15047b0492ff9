package city.liangwang.booking.data;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of pickups, each off an index. */
@ApplicationScoped
public class PickupLists {

  private static final OffsetDateTime BEFORE_ALL = Times.utc(Instant.EPOCH);
  private static final OffsetDateTime AFTER_ALL = Times.utc(Instant.parse("9999-01-01T00:00:00Z"));
  private static final UUID ID_MIN = new UUID(0, 0);
  private static final UUID ID_MAX = new UUID(-1, -1);

  // An index range a state, merged: a list of open jobs does not read through all that were ever
  // done.
  private static final String BY_STATES =
      """
      select p.*
      from unnest($1::text[]) as s (state)
      cross join lateral (
        select * from booking.pickup
        where %s state = s.state and (slot_start, id) > ($2, $3)
        order by slot_start, id
        limit $4) p
      order by p.slot_start, p.id
      limit $4
      """;

  static final String OF_STATION = BY_STATES.formatted("station_id = $5 and");
  static final String OF_DIVISION = BY_STATES.formatted("division_code = $5 and");
  static final String OF_COLLECTOR = BY_STATES.formatted("collector_id = $5 and");
  static final String OF_CITY = BY_STATES.formatted("");

  static final String OF_RESIDENT =
      """
      select * from booking.pickup
      where resident_id = $1 and state = any ($2) and (booked_at, id) < ($3, $4)
      order by booked_at desc, id desc
      limit $5
      """;

  private static final String HAS_OPEN =
      """
      select exists (
        select from booking.pickup
        where resident_id = $1 and state in ('BOOKED', 'ASSIGNED', 'ARRIVED')) as found
      """;

  /** Whether somebody is still to come to that resident. */
  public Uni<Boolean> hasOpen(SqlClient db, UUID residentId) {
    return db.preparedQuery(HAS_OPEN)
        .execute(Tuple.of(residentId))
        .map(rows -> Rows.first(rows, row -> row.getBoolean("found")).orElse(false));
  }

  /** Next slot first. */
  public Uni<List<Pickup>> ofStation(SqlClient db, UUID stationId, Window window) {
    return byStates(db, OF_STATION, window, stationId);
  }

  /** Next slot first. */
  public Uni<List<Pickup>> ofDivision(SqlClient db, String divisionCode, Window window) {
    return byStates(db, OF_DIVISION, window, divisionCode);
  }

  /** Next slot first. */
  public Uni<List<Pickup>> ofCollector(SqlClient db, UUID collectorId, Window window) {
    return byStates(db, OF_COLLECTOR, window, collectorId);
  }

  /** Next slot first. */
  public Uni<List<Pickup>> ofCity(SqlClient db, Window window) {
    return byStates(db, OF_CITY, window, null);
  }

  /** The one booked last first. */
  public Uni<List<Pickup>> ofResident(SqlClient db, UUID residentId, Window window) {
    var after = window.after();
    var at = after == null ? AFTER_ALL : Times.utc(after.at());
    var id = after == null ? ID_MAX : after.id();
    return db.preparedQuery(OF_RESIDENT)
        .execute(Tuple.from(List.<Object>of(residentId, names(window), at, id, window.rows())))
        .map(rows -> Rows.list(rows, PickupRows::pickup));
  }

  private static Uni<List<Pickup>> byStates(
      SqlClient db, String query, Window window, @Nullable Object scope) {
    var after = window.after();
    var at = after == null ? BEFORE_ALL : Times.utc(after.at());
    var id = after == null ? ID_MIN : after.id();
    var values = new ArrayList<Object>(Arrays.asList(names(window), at, id, window.rows()));
    if (scope != null) {
      values.add(scope);
    }
    return db.preparedQuery(query)
        .execute(Tuple.from(values))
        .map(rows -> Rows.list(rows, PickupRows::pickup));
  }

  private static String[] names(Window window) {
    return window.states().stream().map(PickupState::name).toArray(String[]::new);
  }

  /**
   * Which part of a list is asked for.
   *
   * @param after the last row of the page before; null for the first page
   */
  public record Window(Collection<PickupState> states, @Nullable Place after, int rows) {}

  /** Where a row stands in its list. */
  public record Place(Instant at, UUID id) {}
}
