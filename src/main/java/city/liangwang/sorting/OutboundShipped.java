package city.liangwang.sorting;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lots left for a recycler. */
public record OutboundShipped(
    UUID outboundId,
    UUID centreId,
    String divisionCode,
    UUID recyclerId,
    Instant at,
    List<ShippedLot> lots)
    implements Event {

  /** A whole lot. */
  public record ShippedLot(UUID lotId, String materialCode, long grams) {}

  @Override
  public UUID aggregateId() {
    return outboundId;
  }
}
