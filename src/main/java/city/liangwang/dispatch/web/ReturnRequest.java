package city.liangwang.dispatch.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a collector gives a job back. */
public record ReturnRequest(
    @NotNull
        @Pattern(
            regexp = "vehicle-full|vehicle-trouble|out-of-time|too-heavy|ill|address-wrong|other")
        @Schema(
            description = "Why",
            enumeration = {
              "vehicle-full",
              "vehicle-trouble",
              "out-of-time",
              "too-heavy",
              "ill",
              "address-wrong",
              "other"
            },
            examples = "vehicle-full")
        String reasonCode) {}
