package city.liangwang.people.web;

import city.liangwang.people.Scope;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ScopeRequest", description = "Where the roles hold")
record ScopeRequest(
    @Schema(description = "For collector, station-keeper and driver") @Nullable UUID stationId,
    @Schema(description = "For centre-clerk and driver") @Nullable UUID centreId,
    @Schema(description = "For recycler") @Nullable UUID recyclerId,
    @Schema(
            description =
                "Limits a dispatcher, customer-service, finance, statistician or administrator"
                    + " to one division",
            examples = "990101")
        @Nullable
        @Pattern(regexp = "\\d{6}")
        String divisionCode) {

  Scope scope() {
    return new Scope(stationId, centreId, recyclerId, divisionCode);
  }
}
