package city.liangwang.collection.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident does not agree with one version of a weighing.
 *
 * @param heldFen what was still there of the amount, frozen until it is settled
 * @param heldPoints the same of the points
 * @param settlement null while it is open
 */
public record Dispute(
    UUID id,
    UUID weighingId,
    int version,
    String reasonCode,
    long heldFen,
    long heldPoints,
    Instant raisedAt,
    @Nullable Settlement settlement) {

  /** Nothing was left to freeze, so the ledger knows nothing of it. */
  public boolean holdsNothing() {
    return heldFen == 0 && heldPoints == 0;
  }
}
