package city.liangwang.people.spi;

import city.liangwang.platform.security.Role;
import java.util.Set;
import java.util.UUID;

/** How somebody is to sign in. */
public record StaffAccount(
    UUID personId, String username, String name, Set<Role> roles, boolean enabled) {}
