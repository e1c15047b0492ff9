package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.launcher.LauncherSettings.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {

  @Test
  void a_taken_port_is_told_with_the_variable_that_moves_it() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LauncherSettings settings = with("LIANGWANG_HTTP_PORT", other.getLocalPort());

      assertThatThrownBy(() -> Prerequisites.portIsFree(settings, Port.APPLICATION))
          .isInstanceOf(LauncherFailure.class)
          .hasMessage(
              "Port %d for the application is taken by another program; stop it or set LIANGWANG_HTTP_PORT to a free port.",
              other.getLocalPort());
    }
  }

  @Test
  void a_free_port_is_no_problem() {
    LauncherSettings settings = with("LIANGWANG_HTTP_PORT", Ports.anyFree());

    assertThatCode(() -> Prerequisites.portIsFree(settings, Port.APPLICATION))
        .doesNotThrowAnyException();
  }

  @Test
  void a_port_that_is_no_number_is_told_by_the_name_of_its_variable() {
    LauncherSettings settings = new LauncherSettings(Map.of("LIANGWANG_REDIS_PORT", "many"));

    assertThatThrownBy(() -> settings.port(Port.REDIS))
        .hasMessage("LIANGWANG_REDIS_PORT is \"many\"; set it to a port between 1 and 65535.");
  }

  @Test
  void without_settings_the_ports_are_the_usual_ones() {
    LauncherSettings settings = new LauncherSettings(Map.of());

    assertThat(settings.port(Port.APPLICATION)).isEqualTo(8080);
    assertThat(settings.keycloakAddress()).isEqualTo("http://localhost:8081");
  }

  @Test
  void the_ordinary_quarkus_settings_replace_each_server() {
    LauncherSettings settings =
        new LauncherSettings(
            Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://db.example/liangwang",
                "QUARKUS_REDIS_HOSTS", "",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example/realms/staff"));

    assertThat(settings.ownPostgres()).isTrue();
    assertThat(settings.ownRedis()).as("an empty setting is none").isFalse();
    assertThat(settings.ownKeycloak()).isTrue();
  }

  private static LauncherSettings with(String name, int port) {
    return new LauncherSettings(Map.of(name, String.valueOf(port)));
  }
}
