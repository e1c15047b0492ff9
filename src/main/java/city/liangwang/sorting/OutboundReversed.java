package city.liangwang.sorting;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/** An outbound was undone before the recycler confirmed it; its lots are in stock again. */
public record OutboundReversed(UUID reversalId, OutboundShipped outbound, String reason, Instant at)
    implements Event {

  @Override
  public UUID aggregateId() {
    return outbound.outboundId();
  }
}
