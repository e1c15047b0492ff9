package city.liangwang.statistics.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure that was declared. */
record DeclaredFigureView(
    UUID id, @Schema(description = "When it was declared first") Instant declaredAt) {}
