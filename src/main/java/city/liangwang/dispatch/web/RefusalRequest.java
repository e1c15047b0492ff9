package city.liangwang.dispatch.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a collector takes nothing at the door. */
public record RefusalRequest(
    @NotNull
        @Pattern(regexp = "contaminated|forbidden-goods|nothing-there|unsafe|not-as-booked|other")
        @Schema(
            description = "Why",
            enumeration = {
              "contaminated",
              "forbidden-goods",
              "nothing-there",
              "unsafe",
              "not-as-booked",
              "other"
            },
            examples = "contaminated")
        String reasonCode,
    @Schema(description = "A photo that shows it") @Nullable UUID photoId) {}
