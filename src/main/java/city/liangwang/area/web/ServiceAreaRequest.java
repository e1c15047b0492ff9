package city.liangwang.area.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which station a community belongs to. */
public record ServiceAreaRequest(
    @Schema(description = "The station that is to serve it; null for none")
        @Nullable UUID stationId) {}
