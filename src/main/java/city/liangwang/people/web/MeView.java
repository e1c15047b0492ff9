package city.liangwang.people.web;

import city.liangwang.people.Person;
import city.liangwang.platform.security.Role;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Me", description = "The caller")
record MeView(
    UUID id,
    @Schema(description = "As colleagues know the person; empty for a new resident") String name,
    @Schema(description = "What token and database both grant", examples = "[\"resident\"]")
        List<String> roles,
    ScopeView scope) {

  static MeView of(Person person) {
    var roles = person.roles().stream().map(Role::inToken).sorted().toList();
    return new MeView(person.id(), person.name(), roles, ScopeView.of(person.scope()));
  }
}
