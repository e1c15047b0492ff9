package city.liangwang.sorting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is undone, or what was found. */
@Schema(name = "SortingReasonRequest")
public record ReasonRequest(
    @NotBlank @Size(max = 200) @Schema(description = "In the person's own words", examples = "皮重读错")
        String reason) {}
