package city.liangwang.shared;

import java.time.Instant;

/** From {@code start}, which belongs to it, to {@code end}, which does not. */
public record TimeWindow(Instant start, Instant end) {

  public TimeWindow {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("window ends before it starts: " + start + " to " + end);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }
}
