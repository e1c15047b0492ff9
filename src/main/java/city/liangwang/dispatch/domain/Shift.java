package city.liangwang.dispatch.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collector at work at a station. */
public record Shift(
    UUID id, UUID collectorId, UUID stationId, Instant startedAt, @Nullable Instant endedAt) {

  public boolean hasEnded() {
    return endedAt != null;
  }
}
