package city.liangwang.integration.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.spi.StaffAccount;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Role;
import city.liangwang.shared.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to Keycloak, and what is made of its answers; a real one is in StaffSignInTest. */
@QuarkusTest
class KeycloakStaffDirectoryTest {

  private FakeKeycloak keycloak;
  private KeycloakStaffDirectory directory;

  @BeforeEach
  void open() {
    keycloak = new FakeKeycloak();
    directory = directory(Optional.empty());
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  private KeycloakStaffDirectory directory(Optional<Path> passwords) {
    return new KeycloakStaffDirectory(
        keycloak.client(), FakeKeycloak.REALM, new DemoPasswords(passwords));
  }

  private static StaffAccount account(String username, boolean enabled, Role... roles) {
    return new StaffAccount(UUID.randomUUID(), username, "柳青禾", Set.of(roles), enabled);
  }

  private UUID ensure(StaffAccount account) {
    return now(directory.ensure(account));
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(60));
  }

  private static void assertAway(Uni<?> uni) {
    assertThatThrownBy(() -> now(uni))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(RequestProblem.UNAVAILABLE));
  }

  @Test
  void somebody_new_is_made_with_name_and_roles() {
    var id = ensure(account("keeper-1", true, Role.STATION_KEEPER, Role.DRIVER));

    assertThat(keycloak.user(id).getString("username")).isEqualTo("keeper-1");
    assertThat(keycloak.user(id).getString("lastName")).isEqualTo("柳青禾");
    assertThat(keycloak.user(id).getBoolean("enabled")).isTrue();
    assertThat(keycloak.rolesOf(id)).containsExactlyInAnyOrder("station-keeper", "driver");
    assertThat(keycloak.passwords()).isEmpty();
  }

  @Test
  void the_same_account_again_is_the_same_user_and_changes_no_role() {
    var account = account("keeper-1", true, Role.STATION_KEEPER);
    var id = ensure(account);
    var before = keycloak.calls().size();

    assertThat(ensure(account)).isEqualTo(id);

    assertThat(keycloak.size()).isEqualTo(1);
    assertThat(keycloak.calls().subList(before, keycloak.calls().size()))
        .noneMatch(call -> call.startsWith("POST /admin") || call.startsWith("DELETE"));
  }

  @Test
  void roles_are_given_and_taken_until_they_are_those_of_the_account() {
    var id = UUID.fromString(keycloak.add("clerk-1", "centre-clerk", "finance", "driver"));

    ensure(account("clerk-1", true, Role.FINANCE, Role.DISPATCHER));

    assertThat(keycloak.rolesOf(id)).containsExactlyInAnyOrder("finance", "dispatcher");
  }

  @Test
  void roles_that_are_not_ours_are_left_alone() {
    var id = UUID.fromString(keycloak.add("clerk-1", "offline_access", "default-roles-liangwang"));

    ensure(account("clerk-1", true));

    assertThat(keycloak.rolesOf(id))
        .containsExactlyInAnyOrder("offline_access", "default-roles-liangwang");
  }

  @Test
  void who_is_closed_can_not_sign_in_any_more() {
    var id = ensure(account("keeper-1", true, Role.STATION_KEEPER));

    ensure(account("keeper-1", false));

    assertThat(keycloak.user(id).getBoolean("enabled")).isFalse();
    assertThat(keycloak.rolesOf(id)).isEmpty();
  }

  @Test
  void when_another_copy_is_faster_its_user_is_taken() {
    keycloak.letSomeoneBeFaster();

    var id = ensure(account("keeper-1", true, Role.DRIVER));

    assertThat(keycloak.size()).isEqualTo(1);
    assertThat(keycloak.rolesOf(id)).containsExactly("driver");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /token, 401",
    "POST, /token, 503",
    "GET, /users, 500",
    "GET, /users, 403",
    "POST, /users, 503",
    "POST, /users, 403",
    "GET, /role-mappings/realm, 502",
    "POST, /role-mappings/realm, 500"
  })
  void a_keycloak_that_can_not_is_away(String method, String path, int status) {
    keycloak.fail(method, path, status);

    assertAway(directory.ensure(account("keeper-1", true, Role.DRIVER)));
  }

  @Test
  void a_keycloak_that_is_not_there_is_away() {
    keycloak.close();

    assertAway(directory.ensure(account("keeper-1", true, Role.DRIVER)));
    assertAway(directory.setPassword(UUID.randomUUID(), "a-long-password", true));
  }

  /** It would refuse the same again, so nobody else has to wait for it. */
  @Test
  void what_keycloak_finds_wrong_with_one_account_is_no_outage() {
    keycloak.fail("POST", "/users", 400);

    assertThatThrownBy(() -> now(directory.ensure(account("bad name", true))))
        .isInstanceOf(WebApplicationException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_password_is_given_for_good_or_until_the_next_sign_in(boolean temporary) {
    var id = UUID.fromString(keycloak.add("keeper-1"));

    now(directory.setPassword(id, "correct-horse", temporary));

    assertThat(keycloak.passwords())
        .singleElement()
        .satisfies(
            password -> {
              assertThat(password.getString("value")).isEqualTo("correct-horse");
              assertThat(password.getString("type")).isEqualTo("password");
              assertThat(password.getBoolean("temporary")).isEqualTo(temporary);
            });
  }

  @Test
  void a_password_that_is_too_weak_is_a_problem_of_its_field_and_not_repeated_there() {
    var id = UUID.fromString(keycloak.add("keeper-1"));
    keycloak.fail("PUT", "/reset-password", 400);

    assertThatThrownBy(() -> now(directory.setPassword(id, "short", false)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(PeopleProblem.PASSWORD_INVALID);
              assertThat(problem.field()).isEqualTo("password");
              assertThat(problem.detail()).doesNotContain("short");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 500, 503})
  void a_password_that_can_not_be_set_now_may_be_set_later(int status) {
    var id = UUID.fromString(keycloak.add("keeper-1"));
    keycloak.fail("PUT", "/reset-password", status);

    assertAway(directory.setPassword(id, "correct-horse", false));
  }

  // Demonstrations.

  private static Path passwords(Path folder, String content) {
    try {
      return Files.writeString(folder.resolve("people.csv"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void in_a_demonstration_the_printed_password_is_set_for_good(@TempDir Path folder) {
    var file =
        passwords(folder, "username,password,role,scope,nameZh\nboss,p4ss,administrator,city,庚\n");

    now(directory(Optional.of(file)).ensure(account("boss", true, Role.ADMINISTRATOR)));
    now(directory(Optional.of(file)).ensure(account("other", true)));

    assertThat(keycloak.passwords())
        .singleElement()
        .satisfies(password -> assertThat(password.getString("value")).isEqualTo("p4ss"))
        .satisfies(password -> assertThat(password.getBoolean("temporary")).isFalse());
  }

  @Test
  void who_has_no_password_in_the_file_has_none(@TempDir Path folder) {
    var known =
        new DemoPasswords(
            Optional.of(
                passwords(folder, "username,password\nboss,p4ss\ncollector-up,\n\nlonely\n")));

    assertThat(known.find("boss")).contains("p4ss");
    assertThat(known.find("collector-up")).isEmpty();
    assertThat(known.find("lonely")).isEmpty();
    assertThat(known.find("username")).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_stops_the_start(@TempDir Path folder) {
    var missing = Optional.of(folder.resolve("none.csv"));

    assertThatThrownBy(() -> new DemoPasswords(missing)).isInstanceOf(UncheckedIOException.class);
  }
}
