package city.liangwang.dispatch.web;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a shift ends. */
public record ShiftEndRequest(
    @Pattern(regexp = "end-of-day|ill|accident|vehicle-trouble|not-reachable|other")
        @Schema(
            description = "Needed from others than the collector",
            enumeration = {
              "end-of-day",
              "ill",
              "accident",
              "vehicle-trouble",
              "not-reachable",
              "other"
            },
            examples = "end-of-day")
        @Nullable String reasonCode) {}
