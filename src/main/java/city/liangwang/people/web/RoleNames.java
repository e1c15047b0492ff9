package city.liangwang.people.web;

import city.liangwang.people.PeopleProblem;
import city.liangwang.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Roles as requests name them. */
final class RoleNames {

  private RoleNames() {}

  /** Fails with {@code role-invalid} at the first name that is none. */
  static Set<Role> parse(List<String> names) {
    var roles = new TreeSet<Role>();
    for (int i = 0; i < names.size(); i++) {
      roles.add(parse(names.get(i), i));
    }
    return roles;
  }

  private static Role parse(String name, int index) {
    return Role.find(name)
        .orElseThrow(() -> PeopleProblem.ROLE_INVALID.at("roles[" + index + "]", "no such role"));
  }
}
