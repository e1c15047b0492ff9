package city.liangwang.dispatch.web;

import city.liangwang.dispatch.domain.Shift;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collector at work. */
public record ShiftView(
    @Schema(description = "As the client made it") UUID id,
    @Schema(description = "Who works") UUID collectorId,
    @Schema(description = "Where") UUID stationId,
    @Schema(description = "Since when", examples = "2026-11-23T00:00:00Z") Instant startedAt) {

  static ShiftView of(Shift shift) {
    return new ShiftView(shift.id(), shift.collectorId(), shift.stationId(), shift.startedAt());
  }
}
