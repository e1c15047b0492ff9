package city.liangwang.collection.data;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.WeighingState;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import java.util.UUID;

/** Reads a weighing with its present version. */
final class WeighingRow {

  static final String SELECT =
      """
      select w.*, v.transfer_id, v.recorded_at as version_at
      from collection.door_weighing w
      join collection.door_weighing_version v on v.weighing_id = w.id and v.version = w.version
      """;

  private WeighingRow() {}

  static DoorWeighing read(Row row, Map<UUID, Lines> lines) {
    return new DoorWeighing(
        row.getUUID("id"),
        row.getUUID("pickup_id"),
        PickupKind.valueOf(row.getString("kind")),
        WeighingState.valueOf(row.getString("state")),
        row.getUUID("resident_id"),
        row.getUUID("household_id"),
        row.getUUID("community_id"),
        row.getString("division_code"),
        row.getUUID("station_id"),
        row.getUUID("collector_id"),
        row.getOffsetDateTime("priced_at").toInstant(),
        row.getOffsetDateTime("weighed_at").toInstant(),
        row.getOffsetDateTime("recorded_at").toInstant(),
        row.getLong("points"),
        row.getInteger("version"),
        row.getInteger("carried_version"),
        row.getUUID("handover_id"),
        row.getUUID("transfer_id"),
        row.getOffsetDateTime("version_at").toInstant(),
        lines.getOrDefault(row.getUUID("id"), Lines.NONE));
  }
}
