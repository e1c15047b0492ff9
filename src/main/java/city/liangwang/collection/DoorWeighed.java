package city.liangwang.collection;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A household's goods were weighed at the door and paid for. */
public record DoorWeighed(
    UUID weighingId,
    UUID pickupId,
    UUID householdId,
    UUID communityId,
    String divisionCode,
    UUID stationId,
    UUID collectorId,
    Instant at,
    List<WeighedLine> lines,
    long points)
    implements Event {

  @Override
  public UUID aggregateId() {
    return weighingId;
  }
}
