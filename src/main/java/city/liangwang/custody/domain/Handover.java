package city.liangwang.custody.domain;

import city.liangwang.custody.HandedOver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it stands.
 *
 * @param event what was told of it
 * @param differenceReason why the station weighed something else, where the keeper said so
 * @param reversalId null while it holds
 */
public record Handover(
    HandedOver event,
    UUID keeperId,
    UUID transferId,
    @Nullable String differenceReason,
    @Nullable UUID reversalId) {

  /** What it moved at the most: the larger side of each line. */
  public long grams() {
    return event.lines().stream()
        .mapToLong(line -> Math.max(line.doorGrams(), line.stationGrams()))
        .reduce(0, Math::addExact);
  }
}
