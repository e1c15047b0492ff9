package city.liangwang.sorting.domain;

import city.liangwang.sorting.IntakeRecorded;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intake as it stands.
 *
 * @param leftGrams what no run has taken yet, by material
 * @param reversalId null while it holds
 */
public record Intake(
    IntakeRecorded event,
    UUID clerkId,
    UUID weighbridgeId,
    long grossGrams,
    long tareGrams,
    UUID transferId,
    Map<String, Long> leftGrams,
    @Nullable UUID reversalId) {

  public long netGrams() {
    return grossGrams - tareGrams;
  }

  public boolean isUntouched() {
    return event.lines().stream()
        .allMatch(line -> leftGrams.getOrDefault(line.materialCode(), 0L) == line.intakeGrams());
  }
}
