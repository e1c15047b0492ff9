package city.liangwang.people.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.people.Scope;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.security.Role;
import city.liangwang.shared.Problem;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StaffRulesTest {

  private static final Phone PHONE = new Phone("13800001234");
  private static final UUID PLACE = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "COLLECTOR, station, true",
    "STATION_KEEPER, station, true",
    "DRIVER, station, true",
    "DRIVER, centre, true",
    "DRIVER, both, true",
    "CENTRE_CLERK, centre, true",
    "RECYCLER, recycler, true",
    "DISPATCHER, city, true",
    "DISPATCHER, division, true",
    "CUSTOMER_SERVICE, city, true",
    "CUSTOMER_SERVICE, division, true",
    "FINANCE, city, true",
    "FINANCE, division, true",
    "STATISTICIAN, division, true",
    "ADMINISTRATOR, city, true",
    "ADMINISTRATOR, division, true",
    "COLLECTOR, city, false",
    "COLLECTOR, centre, false",
    "COLLECTOR, both, false",
    "COLLECTOR, division, false",
    "STATION_KEEPER, recycler, false",
    "DRIVER, city, false",
    "DRIVER, recycler, false",
    "CENTRE_CLERK, station, false",
    "CENTRE_CLERK, both, false",
    "RECYCLER, city, false",
    "RECYCLER, station, false",
    "DISPATCHER, station, false",
    "CUSTOMER_SERVICE, station, false",
    "FINANCE, centre, false",
    "STATISTICIAN, recycler, false",
    "ADMINISTRATOR, station, false"
  })
  void each_role_has_its_place_and_no_other(Role role, String place, boolean fits) {
    ThrowingCallable check =
        () -> StaffRules.checkChange(EnumSet.of(role), scope(place), true, true);

    if (fits) {
      assertThatCode(check).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(check)
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.type().code()).isEqualTo("scope-invalid"));
    }
  }

  @Test
  void two_roles_need_the_places_of_both_and_may_use_them() {
    var roles = EnumSet.of(Role.STATION_KEEPER, Role.CENTRE_CLERK);

    refused("scope.stationId", () -> StaffRules.check(roles, scope("centre"), "user", null));
    refused("scope.centreId", () -> StaffRules.check(roles, scope("station"), "user", null));
    assertThatCode(() -> StaffRules.check(roles, scope("both"), "user", null))
        .doesNotThrowAnyException();
  }

  @Test
  void nobody_is_staff_without_a_role_or_as_a_resident() {
    refused("roles", () -> StaffRules.check(Set.of(), scope("city"), "user", PHONE));
    refused(
        "roles", () -> StaffRules.check(EnumSet.of(Role.RESIDENT), scope("city"), "user", PHONE));
    refused(
        "roles",
        () ->
            StaffRules.check(
                EnumSet.of(Role.RESIDENT, Role.DISPATCHER), scope("city"), "user", PHONE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {
        "CENTRE_CLERK",
        "RECYCLER",
        "DISPATCHER",
        "CUSTOMER_SERVICE",
        "FINANCE",
        "STATISTICIAN",
        "ADMINISTRATOR"
      })
  void roles_of_the_console_need_a_user_name(Role role) {
    refused("username", () -> StaffRules.check(EnumSet.of(role), scopeFor(role), null, PHONE));
    assertThatCode(() -> StaffRules.check(EnumSet.of(role), scopeFor(role), "user", null))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"COLLECTOR", "STATION_KEEPER", "DRIVER"})
  void who_carries_a_phone_needs_no_user_name_and_is_known_by_the_phone(Role role) {
    assertThatCode(() -> StaffRules.check(EnumSet.of(role), scope("station"), null, PHONE))
        .doesNotThrowAnyException();
    refused("phone", () -> StaffRules.check(EnumSet.of(role), scope("station"), null, null));
  }

  @Test
  void a_collector_who_is_new_gets_no_user_name_but_one_who_also_keeps_a_station_may() {
    refused(
        "username",
        () -> StaffRules.check(EnumSet.of(Role.COLLECTOR), scope("station"), "user", PHONE));
    assertThatCode(
            () ->
                StaffRules.check(
                    EnumSet.of(Role.COLLECTOR, Role.STATION_KEEPER),
                    scope("station"),
                    "user",
                    PHONE))
        .doesNotThrowAnyException();
  }

  @Test
  void somebody_known_with_an_account_may_become_a_collector_if_there_is_a_phone() {
    var collector = EnumSet.of(Role.COLLECTOR);

    assertThatCode(() -> StaffRules.checkChange(collector, scope("station"), true, true))
        .doesNotThrowAnyException();
    refused("roles", () -> StaffRules.checkChange(collector, scope("station"), true, false));
    refused("phone", () -> StaffRules.checkChange(collector, scope("station"), false, false));
    assertThatCode(() -> StaffRules.checkChange(collector, scope("station"), false, true))
        .doesNotThrowAnyException();
  }

  @Test
  void everybody_signs_in_somehow_and_residents_and_collectors_by_wechat_only() {
    var anyhow = EnumSet.copyOf(StaffRules.byPassword());
    anyhow.addAll(StaffRules.byWechat());

    assertThat(anyhow).containsExactlyInAnyOrder(Role.values());
    assertThat(StaffRules.byPassword()).doesNotContain(Role.RESIDENT, Role.COLLECTOR);
    assertThat(StaffRules.byWechat())
        .containsExactlyInAnyOrder(Role.RESIDENT, Role.COLLECTOR, Role.STATION_KEEPER, Role.DRIVER);
  }

  @Test
  void the_realm_of_keycloak_has_every_role_that_signs_in_there() throws java.io.IOException {
    var realm =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(java.nio.file.Path.of("deploy/keycloak/liangwang-realm.json").toFile());
    var names =
        Stream.iterate(0, i -> i < realm.at("/roles/realm").size(), i -> i + 1)
            .map(i -> realm.at("/roles/realm").get(i).get("name").asText())
            .collect(Collectors.toSet());

    assertThat(names)
        .isEqualTo(StaffRules.byPassword().stream().map(Role::inToken).collect(Collectors.toSet()));
  }

  private static Scope scopeFor(Role role) {
    return switch (role) {
      case CENTRE_CLERK -> scope("centre");
      case RECYCLER -> scope("recycler");
      default -> scope("city");
    };
  }

  private static Scope scope(String place) {
    var both = place.equals("both");
    return new Scope(
        idIf(both || place.equals("station")),
        idIf(both || place.equals("centre")),
        idIf(place.equals("recycler")),
        place.equals("division") ? "990101" : null);
  }

  private static @Nullable UUID idIf(boolean isThere) {
    return isThere ? PLACE : null;
  }

  private static void refused(String field, ThrowingCallable check) {
    assertThatThrownBy(check)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(Objects.requireNonNull(problem.field())).isEqualTo(field));
  }
}
