package city.liangwang.collection.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the scale at the door. A load that is too heavy for the scale is several.
 *
 * @param pieces 0 where the material is not counted
 * @param scaleId absent when the weight was typed in
 * @param contaminationCode what did not belong into the bag
 */
public record Reading(
    String materialCode,
    long grams,
    int pieces,
    String bagCode,
    @Nullable UUID scaleId,
    @Nullable String contaminationCode) {

  /** Typed in, not read from a registered scale. */
  public boolean manual() {
    return scaleId == null;
  }
}
