package city.liangwang.sorting.domain;

import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.SortingProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbound as it stands.
 *
 * @param received null until the recycler has confirmed it
 */
public record Outbound(
    OutboundShipped event,
    UUID clerkId,
    String plate,
    String manifestNumber,
    OutboundState state,
    UUID transferId,
    @Nullable Received received) {

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
