package city.liangwang.booking.app;

import city.liangwang.area.Areas;
import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.data.SlotTable;
import city.liangwang.booking.domain.Slot;
import city.liangwang.booking.domain.Timetable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes places in the slots of stations. */
@ApplicationScoped
class Places {

  private final SlotTable slots;
  private final Areas areas;
  private final BookingConfig config;
  private final Clock clock;

  Places(SlotTable slots, Areas areas, BookingConfig config, Clock clock) {
    this.slots = slots;
    this.areas = areas;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Takes one place.
   *
   * @param start null for the first slot within the hour that has room
   */
  Uni<Slot> take(SqlConnection tx, UUID stationId, @Nullable Instant start) {
    return timetable(tx, stationId)
        .chain(
            timetable ->
                start == null
                    ? takeFirst(tx, timetable.withinTheHour())
                    : takeFirst(tx, List.of(timetable.startingAt(start))));
  }

  Uni<Timetable> timetable(SqlClient db, UUID stationId) {
    return slots
        .templates(db, stationId)
        .map(
            templates ->
                new Timetable(templates, areas.city().zone(), clock.instant(), config.ahead()));
  }

  Uni<Void> free(SqlConnection tx, UUID stationId, Instant start) {
    return slots.free(tx, stationId, start);
  }

  private Uni<Slot> takeFirst(SqlConnection tx, List<Slot> candidates) {
    if (candidates.isEmpty()) {
      throw BookingProblem.SLOT_FULL.at("slotStart", "no place is left");
    }
    var first = candidates.get(0);
    return slots
        .take(tx, first)
        .chain(
            taken ->
                taken
                    ? Uni.createFrom().item(first)
                    : takeFirst(tx, candidates.subList(1, candidates.size())));
  }
}
