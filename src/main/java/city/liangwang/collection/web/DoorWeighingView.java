package city.liangwang.collection.web;

import city.liangwang.collection.domain.Slip;
import city.liangwang.collection.domain.WeighingState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DoorWeighing", description = "A weighing at the door as it stands now")
record DoorWeighingView(
    UUID id,
    UUID pickupId,
    @Schema(description = "PAID: in the wallet; DISPUTED: frozen; REVERSED: corrected to nothing")
        WeighingState state,
    @Schema(description = "1, and one more with every correction", examples = "1") int version,
    @Schema(description = "Whether the station has taken the goods over") boolean handedOver,
    UUID communityId,
    UUID stationId,
    UUID collectorId,
    Instant weighedAt,
    List<LineView> lines,
    @Schema(description = "All lines together, in grams", examples = "10100") long totalGrams,
    @Schema(description = "All lines together, in fen", examples = "808") long totalFen,
    @Schema(description = "Points for the visit; they stay when it is corrected", examples = "10")
        long points) {

  static DoorWeighingView of(Slip slip) {
    return new DoorWeighingView(
        slip.id(),
        slip.pickupId(),
        slip.state(),
        slip.version(),
        slip.handedOver(),
        slip.communityId(),
        slip.stationId(),
        slip.collectorId(),
        slip.weighedAt(),
        slip.lines().stream().map(LineView::of).toList(),
        slip.grams(),
        slip.fen(),
        slip.points());
  }
}
