package city.liangwang.booking.data;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupState;
import city.liangwang.shared.TimeWindow;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of pickups as values. */
final class PickupRows {

  private PickupRows() {}

  static Pickup pickup(Row row) {
    return new Pickup(
        row.getUUID("id"),
        PickupKind.valueOf(row.getString("kind")),
        PickupState.valueOf(row.getString("state")),
        row.getUUID("resident_id"),
        row.getUUID("household_id"),
        row.getUUID("address_id"),
        row.getUUID("community_id"),
        row.getString("division_code"),
        row.getUUID("station_id"),
        new TimeWindow(instant(row, "slot_start"), instant(row, "slot_end")),
        instant(row, "booked_at"),
        row.getUUID("collector_id"),
        row.getInteger("urges"),
        instantOrNull(row, "urged_at"));
  }

  private static @Nullable Instant instantOrNull(Row row, String column) {
    return row.getOffsetDateTime(column) == null ? null : instant(row, column);
  }

  static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
