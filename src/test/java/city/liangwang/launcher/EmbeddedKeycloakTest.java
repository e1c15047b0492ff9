package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keycloak as the launcher starts it, played by a program that writes its environment down. */
class EmbeddedKeycloakTest {

  private final Installation installation;
  private final KeycloakProgram program;
  private final int port = Ports.anyFree();

  EmbeddedKeycloakTest(@TempDir Path temporary) throws IOException {
    installation = Installation.in(temporary);
    installation.environment.put("LIANGWANG_KEYCLOAK_PORT", String.valueOf(port));
    installation.environment.remove("LIANGWANG_KEYCLOAK_CLIENT_SECRET");
    program = installation.keycloak("mvn");
    // What it starts inherits the environment of this test, so the script says where to write.
    Installation.script(
        program.script(),
        Files.readString(program.script())
            .replaceFirst("exec", "export FAKE_ENVIRONMENT='" + environmentFile() + "'\nexec"));
  }

  @AfterEach
  void leave_nothing_behind() {
    installation.clear();
  }

  @Test
  void it_gets_the_secret_of_the_platform_the_realm_and_its_port() throws IOException {
    EmbeddedKeycloak keycloak = keycloak();
    keycloak.startOrAdopt();

    assertThat(keycloak.waitUntilReady()).isTrue();
    assertThat(Files.readString(environmentFile()))
        .contains(
            "LIANGWANG_KEYCLOAK_CLIENT_SECRET=" + secrets().keycloakClientSecret() + "\n",
            "LIANGWANG_CONSOLE_URL=http://localhost:" + installation.port + "\n",
            "KC_HTTP_HOST=127.0.0.1\n",
            "KC_HTTP_PORT=" + port + "\n",
            "KC_BOOTSTRAP_ADMIN_PASSWORD=" + secrets().keycloakAdminPassword() + "\n");
    assertThat(program.folder().resolve("data/import/liangwang-realm.json"))
        .hasContent("{\"realm\":\"liangwang\"}");
    assertThat(installation.home().log("keycloak")).content().contains("start-dev --import-realm");
  }

  @Test
  void a_secret_that_the_person_has_set_is_that_of_keycloak_too() throws IOException {
    installation.environment.put("LIANGWANG_KEYCLOAK_CLIENT_SECRET", "chosen");
    EmbeddedKeycloak keycloak = keycloak();
    keycloak.startOrAdopt();

    assertThat(keycloak.waitUntilReady()).isTrue();
    assertThat(Files.readString(environmentFile()))
        .contains("LIANGWANG_KEYCLOAK_CLIENT_SECRET=chosen\n");
  }

  @Test
  void an_empty_secret_is_told_and_nothing_is_imported() throws IOException {
    secrets().keycloakClientSecret();
    Files.writeString(installation.home().secrets().resolve("keycloak-client-secret"), "\n");

    assertThatThrownBy(() -> keycloak().startOrAdopt())
        .isInstanceOf(LauncherFailure.class)
        .hasMessageContaining("keycloak-client-secret is empty; restore the file");
    assertThat(keycloak().isRunning()).isFalse();
    assertThat(environmentFile()).doesNotExist();
  }

  @Test
  void a_taken_port_is_told() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      installation.environment.put("LIANGWANG_KEYCLOAK_PORT", String.valueOf(other.getLocalPort()));

      assertThatThrownBy(() -> keycloak().startOrAdopt())
          .hasMessage(
              Prerequisites.portTaken("Keycloak", other.getLocalPort(), "LIANGWANG_KEYCLOAK_PORT"));
    }
  }

  @Test
  void one_that_was_left_behind_is_adopted() throws IOException {
    keycloak().startOrAdopt().waitUntilReady();
    Files.delete(environmentFile());

    EmbeddedKeycloak next = keycloak().startOrAdopt();

    assertThat(next.waitUntilReady()).isTrue();
    assertThat(environmentFile()).as("nothing was started again").doesNotExist();
  }

  @Test
  void one_that_was_left_behind_on_another_port_is_stopped_and_started_anew() throws IOException {
    keycloak().startOrAdopt().waitUntilReady();
    int other = Ports.anyFree();
    installation.environment.put("LIANGWANG_KEYCLOAK_PORT", String.valueOf(other));

    EmbeddedKeycloak moved = keycloak().startOrAdopt();

    assertThat(moved.waitUntilReady()).isTrue();
    assertThat(moved.address()).isEqualTo("http://localhost:" + other);
    assertThat(Ports.answers(port)).isFalse();
  }

  @Test
  void one_that_ends_at_once_is_not_waited_for() throws IOException {
    Installation.script(program.script(), "exit 1");
    EmbeddedKeycloak keycloak = keycloak();
    keycloak.startOrAdopt();

    assertThat(keycloak.waitUntilReady()).isFalse();
  }

  @Test
  void it_stops_with_all_that_it_has_started() throws IOException {
    EmbeddedKeycloak keycloak = keycloak().startOrAdopt();
    keycloak.waitUntilReady();

    keycloak.stop();

    assertThat(keycloak.isRunning()).isFalse();
    assertThat(Ports.answers(port)).isFalse();
  }

  @Test
  void a_realm_file_that_is_missing_is_told() throws IOException {
    Files.delete(installation.project.resolve("deploy/keycloak/liangwang-realm.json"));

    assertThatThrownBy(() -> keycloak().startOrAdopt())
        .isInstanceOf(LauncherFailure.class)
        .hasMessageStartingWith("Keycloak cannot be prepared: ");
  }

  private Path environmentFile() {
    return installation.project.resolve("keycloak-environment");
  }

  private Secrets secrets() {
    return Secrets.in(installation.home().secrets());
  }

  private EmbeddedKeycloak keycloak() {
    return new EmbeddedKeycloak(program, installation.settings(), secrets());
  }
}
