package city.liangwang.platform.security;

import city.liangwang.platform.http.RequestProblem;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller as the database knows them.
 *
 * @param personId the same whichever way somebody has signed in
 * @param roles that both the token and the database grant
 * @param divisionCode limits city departments to their district; null for the whole city
 */
public record KnownCaller(UUID personId, Set<Role> roles, @Nullable String divisionCode) {

  /** Fails with {@code forbidden} for who has none of these roles. */
  public void require(Role... any) {
    for (var role : any) {
      if (roles.contains(role)) {
        return;
      }
    }
    throw RequestProblem.FORBIDDEN.because("not your role");
  }

  /** Fails with {@code forbidden} for who is limited to one division. */
  public void requireWholeCity() {
    if (divisionCode != null) {
      throw RequestProblem.FORBIDDEN.because("not for one district alone");
    }
  }

  /** Fails with {@code forbidden} for who is limited to another division. */
  public void requireDivision(String code) {
    if (divisionCode != null && !divisionCode.equals(code)) {
      throw RequestProblem.FORBIDDEN.because("not your district");
    }
  }
}
