package city.liangwang.people.web;

import city.liangwang.people.Scope;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Scope", description = "Where the roles hold")
record ScopeView(
    @Schema(description = "The station of a collector, keeper or driver") @Nullable UUID stationId,
    @Schema(description = "The sorting centre of a clerk or driver") @Nullable UUID centreId,
    @Schema(description = "The organisation of a recycler's person") @Nullable UUID recyclerId,
    @Schema(description = "The only division that this person sees", examples = "990101")
        @Nullable String divisionCode) {

  static ScopeView of(Scope scope) {
    return new ScopeView(
        scope.stationId(), scope.centreId(), scope.recyclerId(), scope.divisionCode());
  }
}
