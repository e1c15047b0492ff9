package city.liangwang.collection.web;

import city.liangwang.collection.app.RaiseDispute.Objection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisputeRequest", description = "What a resident does not agree with")
record DisputeRequest(
    @Schema(description = "What is wrong", examples = "WEIGHT") @NotNull Reason reasonCode,
    @Schema(description = "In own words", examples = "家里秤过是12公斤") @Size(max = 200)
        @Nullable String text) {

  Objection objection(UUID weighingId) {
    return new Objection(weighingId, reasonCode.name().toLowerCase(Locale.ROOT), text);
  }

  /** What can be wrong with a weighing. */
  enum Reason {
    WEIGHT,
    MATERIAL,
    PRICE,
    PIECES,
    NOT_MINE,
    OTHER
  }
}
