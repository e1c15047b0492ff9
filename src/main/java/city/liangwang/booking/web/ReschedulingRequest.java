package city.liangwang.booking.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a pickup is moved to. */
public record ReschedulingRequest(
    @NotNull @Schema(description = "When the new slot starts", examples = "2026-11-24T00:00:00Z")
        Instant slotStart) {}
