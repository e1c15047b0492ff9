package city.liangwang.collection.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A weighing as everybody sees it who may: the resident is not on it. */
public record Slip(
    UUID id,
    UUID pickupId,
    WeighingState state,
    int version,
    boolean handedOver,
    UUID communityId,
    UUID stationId,
    UUID collectorId,
    Instant weighedAt,
    List<Line> lines,
    long grams,
    long fen,
    long points) {

  public static Slip of(DoorWeighing weighing) {
    return new Slip(
        weighing.id(),
        weighing.pickupId(),
        weighing.state(),
        weighing.version(),
        weighing.handedOver(),
        weighing.communityId(),
        weighing.stationId(),
        weighing.collectorId(),
        weighing.weighedAt(),
        weighing.lines().list(),
        weighing.lines().grams(),
        weighing.lines().fen(),
        weighing.points());
  }
}
