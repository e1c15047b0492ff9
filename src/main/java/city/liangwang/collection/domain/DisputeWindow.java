package city.liangwang.collection.domain;

import java.time.Duration;
import java.time.Instant;

/** How long a resident may dispute what was weighed, or what it was corrected to. */
public record DisputeWindow(Duration length) {

  /** The last instant belongs to it. */
  public boolean isOpen(Instant recordedAt, Instant now) {
    return !now.isAfter(endOf(recordedAt));
  }

  public Instant endOf(Instant recordedAt) {
    return recordedAt.plus(length);
  }
}
