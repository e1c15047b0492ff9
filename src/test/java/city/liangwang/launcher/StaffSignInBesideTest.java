package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.launcher.RunningServers.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person who waits is told while Keycloak comes up beside the application. */
class StaffSignInBesideTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path temporary;
  private final Installation installation;
  private final int port = Ports.anyFree();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(
          new PrintStream(said, true, StandardCharsets.UTF_8),
          Clock.fixed(Instant.ofEpochSecond(1_075), ZoneOffset.UTC),
          1_000_000);
  private final RunningServers servers = new RunningServers(progress);

  StaffSignInBesideTest(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    this.installation = Installation.in(temporary);
    installation.environment.put("LIANGWANG_KEYCLOAK_PORT", String.valueOf(port));
  }

  @AfterEach
  void leave_nothing_behind() {
    servers.stopAll();
    installation.clear();
  }

  @Test
  void it_waits_for_the_application_and_then_tells_when_staff_can_sign_in() throws IOException {
    StaffSignIn signIn = signIn(unpacked());
    signIn.startBeside();
    assertThat(said()).doesNotContain("Starting Keycloak");

    signIn.begin();

    waitFor("Keycloak answers on http://localhost:" + port + ": staff can sign in now");
    assertThat(said())
        .startsWith("[  75 s] Starting Keycloak, for the sign-in of staff")
        .doesNotContain("Fetching");
  }

  @Test
  void the_first_time_it_fetches_keycloak_and_says_so() throws IOException {
    KeycloakProgram unpacked = unpacked();
    Path stored = temporary.resolve("stored");
    Files.move(unpacked.folder(), stored);
    KeycloakProgram program =
        maven(
            """
            for word in "$@"; do
              case $word in -Dliangwang.keycloak.unpack=*) folder=${word#*=} ;; esac
            done
            mkdir -p "$folder" && cp -r '%s' "$folder/keycloak-26.1"
            """
                .formatted(stored));
    StaffSignIn signIn = signIn(program);
    signIn.begin();
    signIn.run();

    assertThat(said())
        .containsSubsequence(
            "Fetching Keycloak 26.1 through Maven (177 MB, once)",
            "Keycloak is unpacked",
            "Starting Keycloak",
            "staff can sign in now");
  }

  @Test
  void a_fetch_that_fails_is_told_and_the_platform_goes_on() throws IOException {
    StaffSignIn signIn = signIn(maven("exit 1"));
    signIn.begin();
    signIn.run();

    assertThat(said()).contains("Staff cannot sign in: Keycloak could not be fetched; look into ");
    assertThat(servers.areStopping()).isFalse();
  }

  @Test
  void a_keycloak_that_does_not_start_is_told_with_its_log() throws IOException {
    KeycloakProgram program = unpacked();
    Installation.script(program.script(), "echo no memory; exit 1");
    StaffSignIn signIn = signIn(program);
    signIn.begin();
    signIn.run();

    assertThat(said())
        .contains("Staff cannot sign in: Keycloak did not start; its log is ")
        .contains("keycloak.log.");
  }

  @Test
  void a_stop_in_the_middle_of_the_fetch_ends_it_without_complaint() throws IOException {
    StaffSignIn signIn = signIn(maven("exec sleep 86412"));
    signIn.startBeside();
    waitFor("Fetching Keycloak");
    Leftovers download = new Leftovers(java.util.List.of("sleep", "86412"));
    assertThat(Waiting.until(PATIENCE, () -> !download.find().isEmpty())).isTrue();

    servers.stopAll();

    assertThat(Waiting.until(PATIENCE, () -> download.find().isEmpty())).isTrue();
    assertThat(said()).contains("Stopping the download").doesNotContain("cannot sign in");
  }

  @Test
  void a_keycloak_that_was_left_behind_stops_even_when_the_stop_comes_before_its_turn()
      throws IOException {
    KeycloakProgram program = unpacked();
    EmbeddedKeycloak left = keycloak(program).startOrAdopt();
    assertThat(left.waitUntilReady()).isTrue();
    Thread beside = new Thread(signIn(program));
    beside.start();
    assertThat(Waiting.until(PATIENCE, () -> beside.getState() == Thread.State.WAITING)).isTrue();

    servers.stopAll();

    assertThat(left.isRunning()).isFalse();
    beside.interrupt();
  }

  @Test
  void nothing_is_started_once_everything_stops() throws IOException {
    servers.stopAll();
    StaffSignIn signIn = signIn(unpacked());
    signIn.begin();
    signIn.run();

    assertThat(said()).isEmpty();
    assertThat(Ports.answers(port)).isFalse();
  }

  @Test
  void the_order_of_stopping_puts_the_download_before_keycloak() {
    assertThat(Part.DOWNLOAD).isLessThan(Part.KEYCLOAK);
  }

  private void waitFor(String text) {
    assertThat(Waiting.until(PATIENCE, () -> said().contains(text))).as(said()).isTrue();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private KeycloakProgram unpacked() throws IOException {
    KeycloakProgram program = installation.keycloak("mvn");
    String exported = "export FAKE_ENVIRONMENT='" + temporary.resolve("environment") + "'\nexec";
    Installation.script(
        program.script(), Files.readString(program.script()).replaceFirst("exec", exported));
    return program;
  }

  private KeycloakProgram maven(String script) throws IOException {
    Path maven = Installation.script(temporary.resolve("mvn"), script);
    return new KeycloakProgram(installation.home(), "26.1", maven.toString());
  }

  private EmbeddedKeycloak keycloak(KeycloakProgram program) {
    Secrets secrets = Secrets.in(installation.home().secrets());
    return new EmbeddedKeycloak(program, installation.settings(), secrets);
  }

  private StaffSignIn signIn(KeycloakProgram program) {
    EmbeddedKeycloak keycloak = keycloak(program);
    KeycloakDemonstration demonstration =
        new KeycloakDemonstration(
            keycloak.address(),
            "x",
            installation.project.resolve("deploy/keycloak/demo/liangwang-replay.json"));
    return new StaffSignIn(program, keycloak, demonstration, servers, progress);
  }
}
