package city.liangwang.people.web;

import city.liangwang.people.app.ChangeRoles.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RoleChangeRequest", description = "All roles from now on, and where they hold")
record RoleChangeRequest(
    @Schema(examples = "[\"station-keeper\", \"driver\"]") @NotEmpty @Size(max = 10)
        List<@NotBlank @Size(max = 40) String> roles,
    @NotNull @Valid ScopeRequest scope,
    @Schema(description = "The version of the person that was read", examples = "1") @Positive
        int expectedVersion,
    @Schema(description = "Why, for the record", examples = "调往另一站点") @NotBlank @Size(max = 200)
        String reason) {

  Change change(UUID id, UUID person) {
    return new Change(id, person, RoleNames.parse(roles), scope.scope(), expectedVersion, reason);
  }
}
