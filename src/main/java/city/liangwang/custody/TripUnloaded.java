package city.liangwang.custody;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/** A truck was unloaded at its station before it left. */
public record TripUnloaded(UUID tripId, String reason, Instant at) implements Event {

  @Override
  public UUID aggregateId() {
    return tripId;
  }
}
