package city.liangwang.custody.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is undone. */
@Schema(name = "CustodyReasonRequest")
public record ReasonRequest(
    @NotBlank @Size(max = 200) @Schema(description = "In the person's own words", examples = "读错了秤")
        String reason) {}
