package city.liangwang.collection.domain;

import java.time.Instant;
import java.util.UUID;

/** How a dispute ended. */
public record Settlement(UUID id, Outcome outcome, String reason, UUID person, Instant at) {

  /** What became of the weighing. */
  public enum Outcome {
    /** It stands as it was. */
    UPHELD,
    /** It was corrected. */
    CORRECTED
  }
}
