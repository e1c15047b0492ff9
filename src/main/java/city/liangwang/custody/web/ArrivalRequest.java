package city.liangwang.custody.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a truck arrived. */
public record ArrivalRequest(
    @NotNull @Schema(description = "Whether the seal is unbroken", examples = "true")
        Boolean sealIntact) {}
