package city.liangwang.custody.web;

import city.liangwang.custody.HandedOver;
import city.liangwang.custody.domain.Handover;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hand-over (交接单). */
public record HandoverView(
    @Schema(description = "The hand-over") UUID id,
    @Schema(description = "Where") UUID stationId,
    @Schema(description = "From whom") UUID collectorId,
    @Schema(description = "When") Instant at,
    @Schema(description = "The door weighings that were handed over") List<UUID> weighingIds,
    @Schema(description = "Door and station side by side, by material") List<LineView> lines,
    @Schema(description = "Why the station's weight is not the door's, where it was said")
        @Nullable String differenceReason,
    @Schema(description = "Set when it was undone") @Nullable UUID reversalId) {

  /** One material. */
  @Schema(name = "HandoverLineView")
  public record LineView(
      @Schema(description = "Material", examples = "R0901") String materialCode,
      @Schema(description = "Grams that the collector carried", examples = "18300") long doorGrams,
      @Schema(description = "Grams that the station weighed", examples = "18240") long stationGrams,
      @Schema(description = "Door less station", examples = "60") long differenceGrams) {

    static LineView of(HandedOver.Line line) {
      return new LineView(
          line.materialCode(),
          line.doorGrams(),
          line.stationGrams(),
          line.doorGrams() - line.stationGrams());
    }
  }

  static HandoverView of(Handover handover) {
    return of(handover.event(), handover.differenceReason(), handover.reversalId());
  }

  /** As it was recorded. */
  static HandoverView of(HandedOver event, @Nullable String differenceReason) {
    return of(event, differenceReason, null);
  }

  private static HandoverView of(
      HandedOver event, @Nullable String differenceReason, @Nullable UUID reversalId) {
    return new HandoverView(
        event.handoverId(),
        event.stationId(),
        event.collectorId(),
        event.at(),
        event.weighingIds(),
        event.lines().stream().map(LineView::of).toList(),
        differenceReason,
        reversalId);
  }
}
