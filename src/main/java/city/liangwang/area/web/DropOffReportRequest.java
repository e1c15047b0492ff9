package city.liangwang.area.web;

import city.liangwang.area.domain.DropOffState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a drop-off point was found. */
public record DropOffReportRequest(
    @NotNull @Schema(description = "As it stands", examples = "FULL") DropOffState state,
    @Size(max = 200) @Schema(description = "For the operator; not public", examples = "柜门卡住,已报修")
        @Nullable String note) {}
