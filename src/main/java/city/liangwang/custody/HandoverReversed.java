package city.liangwang.custody;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/** A hand-over was undone; the goods are the collector's again. */
public record HandoverReversed(UUID reversalId, HandedOver handover, String reason, Instant at)
    implements Event {

  @Override
  public UUID aggregateId() {
    return handover.handoverId();
  }
}
