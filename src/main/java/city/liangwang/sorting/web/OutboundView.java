package city.liangwang.sorting.web;

import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.domain.Outbound;
import city.liangwang.sorting.domain.OutboundState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outbound (出场). */
public record OutboundView(
    @Schema(description = "The outbound") UUID id,
    @Schema(description = "From where") UUID centreId,
    @Schema(description = "For whom") UUID recyclerId,
    @Schema(description = "When it left") Instant at,
    @Schema(description = "Where it stands", examples = "SHIPPED") OutboundState state,
    @Schema(description = "Grams shipped", examples = "1380000") long grams,
    @Schema(description = "What it carries") List<ShippedLotView> lots) {

  /** A lot that was shipped. */
  public record ShippedLotView(
      @Schema(description = "The lot") UUID lotId,
      @Schema(description = "Sub-category", examples = "R0101") String materialCode,
      @Schema(description = "Grams", examples = "1380000") long grams) {}

  static OutboundView of(Outbound outbound) {
    return of(outbound.event(), outbound.state());
  }

  static OutboundView of(OutboundShipped event, OutboundState state) {
    return new OutboundView(
        event.outboundId(),
        event.centreId(),
        event.recyclerId(),
        event.at(),
        state,
        event.lots().stream().mapToLong(OutboundShipped.ShippedLot::grams).sum(),
        event.lots().stream()
            .map(l -> new ShippedLotView(l.lotId(), l.materialCode(), l.grams()))
            .toList());
  }
}
