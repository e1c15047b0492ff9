package city.liangwang.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the token says. What that person may see is in the database: {@code people.People}.
 */
public record Caller(UUID id, Set<Role> roles) {

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
