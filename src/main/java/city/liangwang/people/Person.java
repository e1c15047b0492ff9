package city.liangwang.people;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in, with what the database lets them see. */
public record Person(UUID id, String name, Set<Role> roles, Scope scope) {

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** The station the person belongs to; fails with {@code forbidden} for who belongs to none. */
  public UUID requireStation() {
    return require(scope.stationId(), "you belong to no station");
  }

  /** The centre the person belongs to; fails with {@code forbidden} for who belongs to none. */
  public UUID requireCentre() {
    return require(scope.centreId(), "you belong to no centre");
  }

  /** The recycler the person acts for; fails with {@code forbidden} for who acts for none. */
  public UUID requireRecycler() {
    return require(scope.recyclerId(), "you act for no recycler");
  }

  private static UUID require(@Nullable UUID id, String otherwise) {
    if (id == null) {
      throw RequestProblem.FORBIDDEN.because(otherwise);
    }
    return id;
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
