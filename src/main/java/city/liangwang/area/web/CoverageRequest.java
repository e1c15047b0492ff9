package city.liangwang.area.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks that the service comes to a community. */
public record CoverageRequest(
    @Schema(description = "A community that is not covered") @NotNull UUID communityId) {}
