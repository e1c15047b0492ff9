package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.platform.security.Role;
import city.liangwang.shared.Problem;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PersonTest {

  private final UUID place = UUID.randomUUID();
  private final UUID elsewhere = UUID.randomUUID();

  @Test
  void who_belongs_to_a_station_may_work_there_and_nowhere_else() {
    var keeper = with(new Scope(place, null, null, null));

    assertThat(keeper.requireStation()).isEqualTo(place);
    assertThatCode(() -> keeper.requireStation(place)).doesNotThrowAnyException();
    forbidden(() -> keeper.requireStation(elsewhere));
    forbidden(() -> keeper.requireCentre(place));
    forbidden(() -> keeper.requireRecycler(place));
    forbidden(keeper::requireCentre);
    forbidden(keeper::requireRecycler);
  }

  @Test
  void who_belongs_to_a_centre_may_work_there_and_nowhere_else() {
    var clerk = with(new Scope(null, place, null, null));

    assertThat(clerk.requireCentre()).isEqualTo(place);
    assertThatCode(() -> clerk.requireCentre(place)).doesNotThrowAnyException();
    forbidden(() -> clerk.requireCentre(elsewhere));
    forbidden(() -> clerk.requireStation(place));
    forbidden(clerk::requireStation);
  }

  @Test
  void who_acts_for_a_recycler_acts_for_no_other() {
    var person = with(new Scope(null, null, place, null));

    assertThat(person.requireRecycler()).isEqualTo(place);
    assertThatCode(() -> person.requireRecycler(place)).doesNotThrowAnyException();
    forbidden(() -> person.requireRecycler(elsewhere));
    forbidden(() -> person.requireStation(place));
  }

  @Test
  void who_is_limited_to_a_district_sees_that_one() {
    var dispatcher = with(new Scope(null, null, null, "990101"));

    assertThatCode(() -> dispatcher.requireDivision("990101")).doesNotThrowAnyException();
    forbidden(() -> dispatcher.requireDivision("990102"));
    forbidden(() -> dispatcher.requireDivision(""));
  }

  @Test
  void who_is_limited_to_none_sees_all_districts_and_belongs_to_no_place() {
    var dispatcher = with(new Scope(null, null, null, null));

    assertThatCode(() -> dispatcher.requireDivision("990101")).doesNotThrowAnyException();
    assertThatCode(() -> dispatcher.requireDivision("990102")).doesNotThrowAnyException();
    forbidden(dispatcher::requireStation);
    forbidden(dispatcher::requireCentre);
    forbidden(dispatcher::requireRecycler);
    forbidden(() -> dispatcher.requireStation(place));
  }

  @Test
  void a_person_is_what_the_roles_say_and_nothing_else() {
    var person = new Person(place, "x", Set.of(Role.DRIVER, Role.STATION_KEEPER), anywhere());

    assertThat(person.is(Role.DRIVER)).isTrue();
    assertThat(person.is(Role.STATION_KEEPER)).isTrue();
    assertThat(person.is(Role.COLLECTOR)).isFalse();
    assertThat(new Person(place, "x", Set.of(), anywhere()).is(Role.RESIDENT)).isFalse();
  }

  private static Scope anywhere() {
    return new Scope(null, null, null, null);
  }

  private static Person with(Scope scope) {
    return new Person(UUID.randomUUID(), "x", Set.of(Role.DISPATCHER), scope);
  }

  private static void forbidden(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(codeOf(problem)).isEqualTo("forbidden"));
  }

  private static String codeOf(Problem problem) {
    return problem.type().code();
  }
}
