package city.liangwang.collection.domain;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.DoorWeighed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A weighing at the door (上门称重) as it stands now.
 *
 * @param pricedAt the price of this instant is held, for corrections, too
 * @param points stay when the weighing is corrected: they are for the visit, not for the weight
 * @param transferId what stands in the ledger for this version; null when nothing is left
 * @param carriedVersion the version whose grams the ledger has in the collector's custody, or had
 *     when they were handed over
 * @param versionAt when this version was recorded
 */
public record DoorWeighing(
    UUID id,
    UUID pickupId,
    PickupKind kind,
    WeighingState state,
    UUID residentId,
    UUID householdId,
    UUID communityId,
    String divisionCode,
    UUID stationId,
    UUID collectorId,
    Instant pricedAt,
    Instant weighedAt,
    Instant recordedAt,
    long points,
    int version,
    int carriedVersion,
    @Nullable UUID handoverId,
    @Nullable UUID transferId,
    Instant versionAt,
    Lines lines) {

  public boolean handedOver() {
    return handoverId != null;
  }

  /** The next version; {@code transferId} is null when nothing is left to book. */
  public DoorWeighing corrected(Lines after, @Nullable UUID newTransferId, Instant at) {
    int next = version + 1;
    return new DoorWeighing(
        id,
        pickupId,
        kind,
        after.list().isEmpty() ? WeighingState.REVERSED : WeighingState.PAID,
        residentId,
        householdId,
        communityId,
        divisionCode,
        stationId,
        collectorId,
        pricedAt,
        weighedAt,
        recordedAt,
        points,
        next,
        handedOver() ? carriedVersion : next,
        handoverId,
        newTransferId,
        at,
        after);
  }

  /** As events tell it. */
  public DoorWeighed told() {
    return new DoorWeighed(
        id,
        pickupId,
        householdId,
        communityId,
        divisionCode,
        stationId,
        collectorId,
        weighedAt,
        lines.told(),
        points);
  }
}
