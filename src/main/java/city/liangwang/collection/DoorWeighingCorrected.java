package city.liangwang.collection;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A door weighing was reversed and booked anew.
 *
 * @param weighed as it stood before this correction; its {@code at} says which day's figures change
 */
public record DoorWeighingCorrected(
    UUID correctionId, DoorWeighed weighed, List<WeighedLine> lines, String reason, Instant at)
    implements Event {

  @Override
  public UUID aggregateId() {
    return weighed.weighingId();
  }
}
