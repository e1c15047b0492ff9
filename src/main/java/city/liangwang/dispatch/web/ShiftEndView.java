package city.liangwang.dispatch.web;

import city.liangwang.dispatch.app.EndShift.Ended;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift that has ended. */
public record ShiftEndView(
    @Schema(description = "The shift") UUID shiftId,
    @Schema(description = "When it ended") Instant endedAt,
    @Schema(description = "How many jobs are open to all again", examples = "2") int released) {

  static ShiftEndView of(Ended ended) {
    return new ShiftEndView(ended.shiftId(), ended.endedAt(), ended.released());
  }
}
