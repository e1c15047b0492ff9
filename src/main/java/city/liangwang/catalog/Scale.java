package city.liangwang.catalog;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A weighing device under mandatory verification (计量法 art. 9).
 *
 * @param maxGrams the heaviest load it may weigh
 * @param intervalGrams its readings are multiples of this
 * @param validUntil last day of its verification certificate
 */
public record Scale(
    UUID id, String serial, long maxGrams, long intervalGrams, LocalDate validUntil) {

  /**
   * Whether the scale can have read {@code grams} today. Fails with {@code scale-expired}, {@code
   * weight-above-scale} or {@code weight-not-on-interval}, at {@code field}.
   */
  public void check(long grams, LocalDate today, String field) {
    if (today.isAfter(validUntil)) {
      throw CatalogProblem.SCALE_EXPIRED.at(field, serial + " was valid until " + validUntil);
    }
    if (grams > maxGrams) {
      throw CatalogProblem.ABOVE_SCALE.at(field, grams + " g is above " + maxGrams + " g");
    }
    if (grams % intervalGrams != 0) {
      throw CatalogProblem.NOT_ON_INTERVAL.at(
          field, grams + " g is not a multiple of " + intervalGrams + " g");
    }
  }
}
