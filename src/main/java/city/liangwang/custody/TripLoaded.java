package city.liangwang.custody;

import city.liangwang.platform.outbox.Event;
import city.liangwang.shared.MassLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A truck was loaded and sealed at a station.
 *
 * @param handoverIds the hand-overs that filled its containers, for the trace
 */
public record TripLoaded(
    UUID tripId,
    UUID stationId,
    String divisionCode,
    UUID centreId,
    Instant at,
    List<MassLine> manifest,
    List<UUID> handoverIds)
    implements Event {

  @Override
  public UUID aggregateId() {
    return tripId;
  }
}
