package city.liangwang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClosureRequest")
record ClosureRequest(
    @Schema(description = "Why", examples = "离职") @NotBlank @Size(max = 200) String reason) {}
