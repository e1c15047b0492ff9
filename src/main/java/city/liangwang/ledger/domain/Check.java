package city.liangwang.ledger.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look through all of the books, recomputed from the legs.
 *
 * @param personId who asked for it; null for the daily one
 * @param findings the first of them, at most {@link #FINDINGS_KEPT}
 */
public record Check(
    UUID id,
    Instant at,
    @Nullable UUID personId,
    long transfers,
    long legs,
    long unexplainedGrams,
    long unexplainedFen,
    List<Finding> findings) {

  public static final int FINDINGS_KEPT = 100;

  public boolean passed() {
    return findings.isEmpty();
  }
}
