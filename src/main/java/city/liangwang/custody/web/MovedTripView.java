package city.liangwang.custody.web;

import city.liangwang.custody.domain.TripState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a trip stood after it moved. */
public record MovedTripView(
    @Schema(description = "The trip") UUID tripId,
    @Schema(description = "Where it stands", examples = "DEPARTED") TripState state) {}
