package city.liangwang.people.app;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Scope;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.security.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which roles go with which scope, and how each signs in. */
final class StaffRules {

  private static final Set<Role> OF_A_STATION =
      EnumSet.of(Role.COLLECTOR, Role.STATION_KEEPER, Role.DRIVER);
  private static final Set<Role> OF_A_CENTRE = EnumSet.of(Role.CENTRE_CLERK, Role.DRIVER);
  private static final Set<Role> OF_A_DIVISION =
      EnumSet.of(
          Role.DISPATCHER,
          Role.CUSTOMER_SERVICE,
          Role.FINANCE,
          Role.STATISTICIAN,
          Role.ADMINISTRATOR);

  private static final Set<Role> BY_PASSWORD =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.RESIDENT, Role.COLLECTOR)));
  private static final Set<Role> BY_WECHAT =
      Collections.unmodifiableSet(
          EnumSet.of(Role.RESIDENT, Role.COLLECTOR, Role.STATION_KEEPER, Role.DRIVER));

  private StaffRules() {}

  /** Roles that sign in at Keycloak. */
  static Set<Role> byPassword() {
    return BY_PASSWORD;
  }

  /** Roles that sign in with the mini-program. */
  static Set<Role> byWechat() {
    return BY_WECHAT;
  }

  /** Fails with {@code role-invalid} or {@code scope-invalid}. */
  static void check(
      Set<Role> roles, Scope scope, @Nullable String username, @Nullable Phone phone) {
    checkRoles(roles, username != null, phone != null);
    if (username != null && Collections.disjoint(roles, BY_PASSWORD)) {
      throw PeopleProblem.ROLE_INVALID.at("username", "a collector signs in with WeChat only");
    }
    checkScope(roles, scope);
  }

  /**
   * For somebody who is known already; a user name that is needed no more is shut. Fails as {@link
   * #check} does.
   */
  static void checkChange(Set<Role> roles, Scope scope, boolean hasAccount, boolean hasPhone) {
    checkRoles(roles, hasAccount, hasPhone);
    if (Collections.disjoint(roles, BY_PASSWORD) && !hasPhone) {
      throw PeopleProblem.ROLE_INVALID.at("roles", "a collector is known by the phone");
    }
    checkScope(roles, scope);
  }

  private static void checkScope(Set<Role> roles, Scope scope) {
    requireScope(roles, Role.COLLECTOR, scope.stationId() != null, "scope.stationId");
    requireScope(roles, Role.STATION_KEEPER, scope.stationId() != null, "scope.stationId");
    requireScope(
        roles,
        Role.DRIVER,
        scope.stationId() != null || scope.centreId() != null,
        "scope.centreId");
    requireScope(roles, Role.CENTRE_CLERK, scope.centreId() != null, "scope.centreId");
    requireScope(roles, Role.RECYCLER, scope.recyclerId() != null, "scope.recyclerId");
    requireUse(roles, OF_A_STATION, scope.stationId() != null, "scope.stationId");
    requireUse(roles, OF_A_CENTRE, scope.centreId() != null, "scope.centreId");
    requireUse(roles, EnumSet.of(Role.RECYCLER), scope.recyclerId() != null, "scope.recyclerId");
    requireUse(roles, OF_A_DIVISION, scope.divisionCode() != null, "scope.divisionCode");
  }

  private static void checkRoles(Set<Role> roles, boolean hasAccount, boolean hasPhone) {
    if (roles.isEmpty() || roles.contains(Role.RESIDENT)) {
      throw PeopleProblem.ROLE_INVALID.at("roles", "at least one role of staff");
    }
    if (!hasAccount && !BY_WECHAT.containsAll(roles)) {
      throw PeopleProblem.ROLE_INVALID.at("username", "these roles sign in with a user name");
    }
    if (!hasAccount && !hasPhone) {
      throw PeopleProblem.ROLE_INVALID.at("phone", "who has no user name is known by the phone");
    }
  }

  private static void requireScope(Set<Role> roles, Role role, boolean given, String field) {
    if (roles.contains(role) && !given) {
      throw PeopleProblem.SCOPE_INVALID.at(field, "is needed by " + role.inToken());
    }
  }

  private static void requireUse(Set<Role> roles, Set<Role> users, boolean given, String field) {
    if (given && Collections.disjoint(roles, users)) {
      throw PeopleProblem.SCOPE_INVALID.at(field, "has no meaning for these roles");
    }
  }
}
