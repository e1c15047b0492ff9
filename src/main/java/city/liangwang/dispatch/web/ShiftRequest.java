package city.liangwang.dispatch.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collector clocks in. */
public record ShiftRequest(
    @NotNull @Schema(description = "The collector's own station") UUID stationId) {}
