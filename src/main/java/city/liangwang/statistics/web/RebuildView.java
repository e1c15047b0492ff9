package city.liangwang.statistics.web;

import city.liangwang.statistics.app.RebuildFigures.Progress;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a rebuild has come. */
record RebuildView(
    UUID id,
    @Schema(description = "running or done") String state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "How many events it has counted") long events,
    @Schema(description = "The number of the event up to which it has counted") long position,
    @Schema(
            description =
                "The number of the event up to which it counts; it grows while people work")
        long horizon) {

  static RebuildView of(Progress progress) {
    return new RebuildView(
        progress.id(),
        progress.state(),
        progress.startedAt(),
        progress.finishedAt(),
        progress.events(),
        progress.position(),
        progress.horizon());
  }
}
