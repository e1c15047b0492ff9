package city.liangwang.custody.web;

import city.liangwang.custody.app.ReverseHandover.Reversed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hand-over that was undone. */
@Schema(name = "CustodyReversalView")
public record ReversalView(
    @Schema(description = "What was undone") UUID handoverId,
    @Schema(description = "The reversal") UUID reversalId,
    @Schema(description = "When") Instant at) {

  static ReversalView of(Reversed reversed) {
    return new ReversalView(reversed.handoverId(), reversed.reversalId(), reversed.at());
  }
}
