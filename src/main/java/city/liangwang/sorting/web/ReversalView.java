package city.liangwang.sorting.web;

import city.liangwang.sorting.app.Reversed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was undone. */
@Schema(name = "SortingReversalView")
public record ReversalView(
    @Schema(description = "What was undone") UUID recordId,
    @Schema(description = "The reversal") UUID reversalId,
    @Schema(description = "When") Instant at) {

  static ReversalView of(Reversed reversed) {
    return new ReversalView(reversed.recordId(), reversed.reversalId(), reversed.at());
  }
}
