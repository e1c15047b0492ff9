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
   * Fails with {@code scale-expired}, {@code weight-above-scale} or {@code weight-not-on-interval},
   * at {@code field}.
   */
  public void check(long grams, LocalDate today, String field) {
    throw new UnsupportedOperationException();
  }
}
