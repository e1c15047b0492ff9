package city.liangwang.sorting.web;

import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.domain.Outbound;
import city.liangwang.sorting.domain.OutboundState;
import city.liangwang.sorting.domain.Received;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An outbound (出场). */
public record OutboundView(
    @Schema(description = "The outbound") UUID id,
    @Schema(description = "From where") UUID centreId,
    @Schema(description = "For whom") UUID recyclerId,
    @Schema(description = "When it left") Instant at,
    @Schema(description = "Where it stands", examples = "SHIPPED") OutboundState state,
    @Schema(description = "Grams shipped", examples = "1380000") long grams,
    @Schema(description = "What it carries") List<ShippedLotView> lots,
    @Schema(description = "Grams by the recycler's own scale, once confirmed", examples = "1378500")
        @Nullable Long receivedGrams,
    @Schema(description = "Why the recycler's weight is another one, where it was said")
        @Nullable String differenceReason) {

  /** A lot that was shipped. */
  public record ShippedLotView(
      @Schema(description = "The lot") UUID lotId,
      @Schema(description = "Sub-category", examples = "R0101") String materialCode,
      @Schema(description = "Grams", examples = "1380000") long grams) {}

  static OutboundView of(Outbound outbound) {
    return of(outbound.event(), outbound.state(), outbound.received());
  }

  /** As it left. */
  static OutboundView of(OutboundShipped event) {
    return of(event, OutboundState.SHIPPED, null);
  }

  private static OutboundView of(
      OutboundShipped event, OutboundState state, @Nullable Received received) {
    return new OutboundView(
        event.outboundId(),
        event.centreId(),
        event.recyclerId(),
        event.at(),
        state,
        event.lots().stream().mapToLong(OutboundShipped.ShippedLot::grams).sum(),
        event.lots().stream()
            .map(l -> new ShippedLotView(l.lotId(), l.materialCode(), l.grams()))
            .toList(),
        received == null ? null : received.grams(),
        received == null ? null : received.differenceReason());
  }
}
