package city.liangwang.sorting.domain;

import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.SortingProblem;
import java.util.UUID;

/** An outbound as it stands. */
public record Outbound(
    OutboundShipped event,
    UUID clerkId,
    String plate,
    String manifestNumber,
    OutboundState state,
    UUID transferId) {

  /** Fails with {@code outbound-state}. */
  public void requireShipped() {
    if (state != OutboundState.SHIPPED) {
      throw SortingProblem.OUTBOUND_STATE.because("it is " + state);
    }
  }

  public long grams() {
    return event.lots().stream()
        .mapToLong(OutboundShipped.ShippedLot::grams)
        .reduce(0, Math::addExact);
  }
}
