package city.liangwang.statistics.web;

import city.liangwang.statistics.domain.Source;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record that went into another. */
record SourceView(
    @Schema(description = "weighing, handover, trip, intake, run or lot") String kind,
    UUID id,
    @Schema(description = "Null for a trip, as division and stage") @Nullable Instant at,
    @Nullable String division,
    @Nullable String stage,
    @Schema(description = "As it stands after corrections") long grams) {

  static SourceView of(Source source) {
    return new SourceView(
        source.kind(),
        source.id(),
        source.at(),
        source.divisionCode(),
        source.stage(),
        source.grams());
  }
}
