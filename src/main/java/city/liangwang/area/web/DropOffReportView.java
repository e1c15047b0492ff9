package city.liangwang.area.web;

import city.liangwang.area.app.ReportDropOffPoint.Seen;
import city.liangwang.area.domain.DropOffState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a drop-off point stands for everybody. */
public record DropOffReportView(
    @Schema(description = "The point") UUID pointId,
    @Schema(description = "As it was found") DropOffState state,
    @Schema(description = "When") Instant lastSeenAt) {

  static DropOffReportView of(Seen seen) {
    return new DropOffReportView(seen.pointId(), seen.state(), seen.lastSeenAt());
  }
}
