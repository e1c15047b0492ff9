package city.liangwang.sorting.web;

import city.liangwang.sorting.app.CloseVarianceCase.Closed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A variance case that was closed. */
public record ClosureView(
    @Schema(description = "The intake") UUID intakeId,
    @Schema(description = "The closure") UUID closureId,
    @Schema(description = "When") Instant at) {

  static ClosureView of(Closed closed) {
    return new ClosureView(closed.intakeId(), closed.closureId(), closed.at());
  }
}
