package city.liangwang.collection.domain;

import city.liangwang.collection.CollectionProblem;
import java.time.Duration;
import java.time.Instant;

/**
 * When something can have been weighed. Phones send late, when they were without network, and their
 * clocks are not exact.
 *
 * @param tolerance by which a phone's clock may be wrong
 */
public record WeighingTime(Duration tolerance) {

  /** Fails with {@code weighed-at-not-possible}. Answers no later than now. */
  public Instant check(Instant weighedAt, Instant arrivedAt, Instant now) {
    if (weighedAt.isAfter(now.plus(tolerance))) {
      throw CollectionProblem.TIME_NOT_POSSIBLE.at("weighedAt", "in the future");
    }
    if (weighedAt.isBefore(arrivedAt.minus(tolerance))) {
      throw CollectionProblem.TIME_NOT_POSSIBLE.at("weighedAt", "before the collector arrived");
    }
    return weighedAt.isAfter(now) ? now : weighedAt;
  }
}
