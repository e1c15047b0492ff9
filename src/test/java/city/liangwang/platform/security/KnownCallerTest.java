package city.liangwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.shared.Problem;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownCallerTest {

  @Test
  void one_of_the_roles_is_enough_and_none_is_not() {
    var both = caller(null, Role.FINANCE, Role.DISPATCHER);

    allowed(() -> both.require(Role.FINANCE));
    allowed(() -> both.require(Role.ADMINISTRATOR, Role.DISPATCHER));
    forbidden(() -> both.require(Role.ADMINISTRATOR));
    forbidden(() -> both.require());
    forbidden(() -> caller(null).require(Role.FINANCE));
  }

  @Test
  void the_whole_city_is_for_who_has_no_district() {
    allowed(() -> caller(null, Role.FINANCE).requireWholeCity());
    forbidden(() -> caller("990101", Role.FINANCE).requireWholeCity());
  }

  @Test
  void a_district_is_for_its_own_people_and_for_those_of_the_city() {
    allowed(() -> caller(null, Role.FINANCE).requireDivision("990101"));
    allowed(() -> caller("990101", Role.FINANCE).requireDivision("990101"));
    forbidden(() -> caller("990102", Role.FINANCE).requireDivision("990101"));
  }

  private static KnownCaller caller(@Nullable String division, Role... roles) {
    return new KnownCaller(UUID.randomUUID(), Set.of(roles), division);
  }

  private static void allowed(ThrowingCallable call) {
    assertThatCode(call).doesNotThrowAnyException();
  }

  private static void forbidden(ThrowingCallable call) {
    assertThat(catchThrowableOfType(Problem.class, call).type())
        .isEqualTo(RequestProblem.FORBIDDEN);
  }
}
