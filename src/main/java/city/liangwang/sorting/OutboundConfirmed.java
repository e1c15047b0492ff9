package city.liangwang.sorting;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The recycler has weighed an outbound.
 *
 * @param confirmationId of the recycler's record
 * @param receivedGrams by the recycler's scale, without what was sent back
 * @param returned lots sent back whole; they no longer count as shipped
 */
public record OutboundConfirmed(
    UUID confirmationId,
    OutboundShipped outbound,
    long receivedGrams,
    List<OutboundShipped.ShippedLot> returned,
    Instant at)
    implements Event {

  @Override
  public UUID aggregateId() {
    return outbound.outboundId();
  }
}
