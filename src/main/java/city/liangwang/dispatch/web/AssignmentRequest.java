package city.liangwang.dispatch.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to have the job. */
public record AssignmentRequest(
    @Schema(description = "Absent for the nearest free collector of the station")
        @Nullable UUID collectorId) {}
