package city.liangwang.people;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Role;
import java.util.Set;
import java.util.UUID;

/** Somebody who is signed in, with what the database lets them see. */
public record Person(UUID id, String name, Set<Role> roles, Scope scope) {

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Fails with {@code forbidden} unless the person belongs to that station. */
  public void requireStation(UUID stationId) {
    if (!stationId.equals(scope.stationId())) {
      throw RequestProblem.FORBIDDEN.because("not your station");
    }
  }

  /** Fails with {@code forbidden} unless the person belongs to that centre. */
  public void requireCentre(UUID centreId) {
    if (!centreId.equals(scope.centreId())) {
      throw RequestProblem.FORBIDDEN.because("not your centre");
    }
  }

  /** Fails with {@code forbidden} unless the person acts for that recycler. */
  public void requireRecycler(UUID recyclerId) {
    if (!recyclerId.equals(scope.recyclerId())) {
      throw RequestProblem.FORBIDDEN.because("not your organisation");
    }
  }

  /** Fails with {@code forbidden} for a person who is limited to another division. */
  public void requireDivision(String divisionCode) {
    if (scope.divisionCode() != null && !scope.divisionCode().equals(divisionCode)) {
      throw RequestProblem.FORBIDDEN.because("not your district");
    }
  }
}
