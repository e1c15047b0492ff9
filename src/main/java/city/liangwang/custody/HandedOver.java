package city.liangwang.custody;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A collector's goods were re-weighed and taken over by a station. */
public record HandedOver(
    UUID handoverId,
    UUID stationId,
    String divisionCode,
    UUID collectorId,
    Instant at,
    List<UUID> weighingIds,
    List<Line> lines)
    implements Event {

  /**
   * One material.
   *
   * @param doorGrams what the collector carried by the door weighings
   * @param stationGrams what the station weighed
   */
  public record Line(String materialCode, long doorGrams, long stationGrams) {}

  @Override
  public UUID aggregateId() {
    return handoverId;
  }
}
