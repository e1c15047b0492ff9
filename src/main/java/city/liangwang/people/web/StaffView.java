package city.liangwang.people.web;

import city.liangwang.people.app.StaffMember;
import city.liangwang.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Staff", description = "A member of staff")
record StaffView(
    UUID id,
    String name,
    @Schema(examples = "[\"station-keeper\"]") List<String> roles,
    ScopeView scope,
    @Schema(examples = "keeper-wf1") @Nullable String username,
    @Schema(description = "Whether the sign-in server knows the person already")
        boolean signInReady,
    @Schema(examples = "138****1234") @Nullable String phoneMasked,
    @Schema(
            description = "Counts the changes; to be sent by whoever changes the roles",
            examples = "1")
        int version,
    Instant registeredAt,
    @Schema(description = "When the person left") @Nullable Instant closedAt) {

  static StaffView of(StaffMember member) {
    var person = member.person();
    return new StaffView(
        person.id(),
        person.name(),
        person.roles().stream().map(Role::inToken).sorted().toList(),
        ScopeView.of(person.scope()),
        member.username(),
        member.signInReady(),
        member.phoneMasked(),
        member.version(),
        member.registeredAt(),
        member.closedAt());
  }
}
