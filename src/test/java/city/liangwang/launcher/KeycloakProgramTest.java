package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching Keycloak, with a Maven that unpacks nothing but a script. */
class KeycloakProgramTest {

  private static final String UNPACKS =
      """
      for word in "$@"; do
        case $word in
          -Dliangwang.keycloak.unpack=*) folder=${word#*=} ;;
        esac
      done
      echo "$@"
      mkdir -p "$folder/keycloak-26.1/bin" && echo fetched >"$folder/keycloak-26.1/bin/kc.sh"
      """;

  private final Path temporary;
  private final Home home;

  KeycloakProgramTest(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    this.home = Installation.in(temporary).home();
  }

  @Test
  void what_maven_has_fetched_is_put_in_its_place() throws Exception {
    KeycloakProgram program = with(UNPACKS);
    assertThat(program.isUnpacked()).isFalse();

    program.putInPlace(exitOf(program));

    assertThat(program.isUnpacked()).isTrue();
    assertThat(program.script()).hasContent("fetched");
    assertThat(home.folder().resolve("keycloak-unpacking")).doesNotExist();
    assertThat(home.log("keycloak-fetch")).content().contains("dependency:unpack@keycloak");
  }

  @Test
  void a_maven_that_fails_is_told_with_its_log_and_leaves_nothing_that_looks_whole()
      throws Exception {
    KeycloakProgram program = with(UNPACKS + "exit 1");
    int exit = exitOf(program);

    assertThatThrownBy(() -> program.putInPlace(exit))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage(
            "Keycloak could not be fetched; look into "
                + home.log("keycloak-fetch")
                + " and run the command again.");
    assertThat(program.isUnpacked()).isFalse();
  }

  @Test
  void a_maven_that_fetches_another_version_has_not_fetched_this_one() throws Exception {
    KeycloakProgram program = with(UNPACKS.replace("26.1", "26.0"));
    int exit = exitOf(program);

    assertThatThrownBy(() -> program.putInPlace(exit)).isInstanceOf(LauncherFailure.class);
  }

  @Test
  void what_an_interrupted_fetch_has_left_is_thrown_away_first() throws Exception {
    Path half = Files.createDirectories(home.folder().resolve("keycloak-unpacking/keycloak-26.1"));
    Files.writeString(half.resolve("half-a-file"), "x");
    KeycloakProgram program = with(UNPACKS);

    program.putInPlace(exitOf(program));

    assertThat(program.folder().resolve("half-a-file")).doesNotExist();
  }

  @Test
  void a_maven_that_is_not_there_is_told() {
    KeycloakProgram program = new KeycloakProgram(home, "26.1", "/nowhere/mvn");

    // Where setsid starts it, setsid says so in the log.
    assertThatThrownBy(() -> program.putInPlace(exitOf(program)))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageContaining("could not be");
  }

  private KeycloakProgram with(String maven) throws IOException {
    Path script = Installation.script(temporary.resolve("mvn"), maven);
    return new KeycloakProgram(home, "26.1", script.toString());
  }

  private static int exitOf(KeycloakProgram program) throws InterruptedException {
    Process maven = program.fetch();
    assertThat(maven.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return maven.exitValue();
  }
}
