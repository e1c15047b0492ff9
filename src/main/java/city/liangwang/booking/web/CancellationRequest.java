package city.liangwang.booking.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a pickup is called off. */
public record CancellationRequest(
    @NotNull
        @Pattern(
            regexp =
                "changed-mind|booked-wrongly|nobody-at-home|sold-elsewhere|too-late|operator|other")
        @Schema(
            description = "Why",
            enumeration = {
              "changed-mind",
              "booked-wrongly",
              "nobody-at-home",
              "sold-elsewhere",
              "too-late",
              "operator",
              "other"
            },
            examples = "changed-mind")
        String reasonCode) {}
