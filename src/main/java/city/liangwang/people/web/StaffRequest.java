package city.liangwang.people.web;

import city.liangwang.people.app.RegisterStaff.Registration;
import city.liangwang.platform.http.RequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StaffRequest")
record StaffRequest(
    @Schema(examples = "柳青禾") @NotBlank @Size(max = 64) String name,
    @Schema(examples = "[\"station-keeper\"]") @NotEmpty @Size(max = 10)
        List<@NotBlank String> roles,
    @NotNull @Valid ScopeRequest scope,
    @Schema(
            description = "For the sign-in at the console; left out for a collector",
            examples = "keeper-wf1")
        @Nullable
        @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,63}")
        String username,
    @Schema(
            description = "By which WeChat finds a collector, keeper or driver",
            examples = "13800001234")
        @Nullable
        @Size(max = 20)
        String phone) {

  Registration registration(UUID id) {
    if (name.isBlank()) {
      throw RequestProblem.INVALID.at("name", "nothing but space");
    }
    return new Registration(
        id, name.strip(), RoleNames.parse(roles), scope.scope(), username, phone);
  }
}
