package city.liangwang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RenewalRequest")
record RenewalRequest(
    @Schema(description = "Number of the licence, new or as before", examples = "豫E-2026-017")
        @NotBlank
        @Size(max = 100)
        String licence,
    @Schema(description = "Last day of the licence, later than before", examples = "2029-12-31")
        @NotNull
        LocalDate licensedUntil) {}
