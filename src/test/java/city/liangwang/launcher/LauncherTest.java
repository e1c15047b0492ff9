package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a program of its own, with servers of one's own and a fake application. */
class LauncherTest {

  private final Installation installation;

  LauncherTest(@TempDir Path temporary) throws IOException {
    installation = Installation.in(temporary);
  }

  @AfterEach
  void leave_nothing_behind() {
    installation.clear();
  }

  @Test
  void it_tells_each_step_and_in_the_end_where_the_platform_is_and_who_may_sign_in()
      throws Exception {
    installation.launchUntilReady();

    assertThat(installation.said())
        .containsSubsequence(
            "Using your own Keycloak",
            "Using your own PostgreSQL",
            "Using your own Redis",
            "Starting the application",
            "The application answers on http://localhost:" + installation.port,
            "两网 Liangwang runs on http://localhost:" + installation.port,
            "logs/application.log",
            "keeper-1",
            "station:S1",
            "柳青禾");
    assertThat(installation.said()).containsPattern("(?m)^\\[ +\\d+ s] Starting the application$");
  }

  @Test
  void the_application_gets_the_servers_of_ones_own_and_the_secrets() throws Exception {
    installation.launchUntilReady();

    assertThat(Files.readString(installation.applicationEnvironment))
        .contains(
            "QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://db.example:5432/mine\n",
            "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://db.example:5432/mine\n",
            "QUARKUS_REDIS_HOSTS=redis://redis.example:6379\n",
            "QUARKUS_OIDC_AUTH_SERVER_URL=https://id.example/realms/mine\n",
            "LIANGWANG_KEYCLOAK_CLIENT_SECRET=mine\n",
            "QUARKUS_HTTP_HOST=127.0.0.1\n",
            "LIANGWANG_PHONE_KEY=" + Secrets.in(installation.home().secrets()).phoneKey() + "\n")
        .doesNotContain("ADMIN_PASSWORD");
    assertThat(installation.home().folder().resolve("postgresql")).doesNotExist();
    assertThat(installation.home().folder().resolve("redis")).doesNotExist();
  }

  @Test
  void when_it_is_asked_to_stop_it_stops_the_application_and_says_so() throws Exception {
    Process launcher = installation.launchUntilReady();
    ProcessHandle application = installation.application().orElseThrow();

    launcher.destroy();

    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(application.isAlive()).isFalse();
    assertThat(installation.said()).contains("Stopping the application").doesNotContain("ended");
  }

  @Test
  void an_application_that_ends_by_itself_ends_the_launcher_with_one_sentence() throws Exception {
    Process launcher = installation.launchUntilReady();

    Web.get("http://localhost:" + installation.port + "/end");

    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(1);
    assertThat(installation.said())
        .contains("The application ended unexpectedly (status 7; its log is ")
        .contains("so all servers are stopped now; give the same command to start again.");
  }

  @Test
  void an_application_that_does_not_start_is_told_with_the_end_of_its_log() throws Exception {
    installation.environment.put("FAKE_FAILURE", "Flyway found a gap in the migrations");

    assertThat(installation.refusal())
        .contains("The application did not start; its log is ")
        .contains("Flyway found a gap in the migrations");
  }

  @Test
  void an_application_that_outlived_a_killed_launcher_is_stopped_by_the_next_start()
      throws Exception {
    Process launcher = installation.launchUntilReady();
    ProcessHandle left = installation.application().orElseThrow();
    launcher.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    assertThat(left.isAlive()).isTrue();
    Files.delete(installation.output);

    installation.launchUntilReady();

    assertThat(left.isAlive()).isFalse();
    assertThat(installation.said())
        .contains("Stopped an application that an earlier start had left behind");
    assertThat(installation.application()).isPresent();
  }

  @Test
  void a_second_launcher_of_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
    Process first = installation.launchUntilReady();
    Files.delete(installation.output);

    assertThat(installation.refusal())
        .isEqualTo(
            "The platform already runs from "
                + installation.home().folder()
                + "; stop it first, or set LIANGWANG_HOME to another folder.");
    assertThat(first.isAlive()).isTrue();
    assertThat(installation.application()).isPresent();
  }

  @Test
  void a_taken_port_is_told_before_anything_starts() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      installation.environment.put("LIANGWANG_WECHAT_PORT", String.valueOf(other.getLocalPort()));

      assertThat(installation.refusal())
          .isEqualTo(
              Prerequisites.portTaken(
                  "the WeChat stand-in", other.getLocalPort(), "LIANGWANG_WECHAT_PORT"));
    }
    assertThat(installation.applicationEnvironment).doesNotExist();
  }

  @Test
  void a_port_that_is_none_is_told() throws Exception {
    installation.environment.put("LIANGWANG_HTTP_PORT", "80800");

    assertThat(installation.refusal())
        .isEqualTo("LIANGWANG_HTTP_PORT is \"80800\"; set it to a port between 1 and 65535.");
  }

  @Test
  void a_city_that_is_not_there_is_told() throws Exception {
    installation.environment.put("LIANGWANG_CITY", "atlantis");

    assertThat(installation.refusal()).startsWith("LIANGWANG_CITY is \"atlantis\"; set it to ");
  }

  @Test
  void an_own_keycloak_without_its_client_secret_is_told_before_anything_starts() throws Exception {
    installation.environment.remove("LIANGWANG_KEYCLOAK_CLIENT_SECRET");

    assertThat(installation.refusal())
        .isEqualTo(
            "QUARKUS_OIDC_AUTH_SERVER_URL names your own Keycloak; set"
                + " LIANGWANG_KEYCLOAK_CLIENT_SECRET to the secret of its client liangwang-api,"
                + " too.");
    assertThat(installation.applicationEnvironment).doesNotExist();
  }

  @Test
  void a_platform_that_is_not_built_is_told() throws Exception {
    Files.delete(installation.project.resolve("target/quarkus-app/quarkus-run.jar"));

    assertThat(installation.refusal())
        .endsWith("The application is not built; start it with ./run.");
  }

  @Test
  void a_home_that_cannot_be_made_is_told() throws Exception {
    Files.writeString(installation.project.resolve("a-file"), "", StandardCharsets.UTF_8);
    installation.environment.put("LIANGWANG_HOME", "a-file/home");

    assertThat(installation.refusal())
        .contains("a-file/home cannot be created (")
        .endsWith("set LIANGWANG_HOME to a folder of yours.");
    installation.environment.remove("LIANGWANG_HOME");
  }
}
