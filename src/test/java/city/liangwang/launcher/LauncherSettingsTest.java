package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.launcher.LauncherSettings.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherSettingsTest {

  private final Path folder;

  LauncherSettingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICATION, LIANGWANG_HTTP_PORT, 8080",
    "KEYCLOAK, LIANGWANG_KEYCLOAK_PORT, 8081",
    "POSTGRES, LIANGWANG_POSTGRES_PORT, 5433",
    "REDIS, LIANGWANG_REDIS_PORT, 6380",
    "WECHAT, LIANGWANG_WECHAT_PORT, 8089"
  })
  void each_port_has_a_usual_number_and_a_variable_that_moves_it(
      Port port, String variable, int usual) {
    assertThat(with("NOTHING", "x").port(port)).isEqualTo(usual);
    assertThat(with(variable, "12345").port(port)).isEqualTo(12_345);
    assertThat(with(variable, " 12345 ").port(port)).isEqualTo(12_345);
    assertThat(with(variable, "").port(port)).isEqualTo(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65536", "99999999999", "80.5", "http"})
  void what_is_no_port_is_told(String value) {
    assertThatThrownBy(() -> with("LIANGWANG_HTTP_PORT", value).port(Port.APPLICATION))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage(
            "LIANGWANG_HTTP_PORT is \"" + value + "\"; set it to a port between 1 and 65535.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65_535})
  void the_first_and_the_last_port_are_ports(int port) {
    assertThat(with("LIANGWANG_HTTP_PORT", String.valueOf(port)).port(Port.APPLICATION))
        .isEqualTo(port);
  }

  @Test
  void the_city_is_anyang_unless_somebody_says_otherwise() {
    assertThat(with("LIANGWANG_CITY", " ").city()).isEqualTo("anyang");
    assertThat(with("LIANGWANG_CITY", "tinytown").city()).isEqualTo("tinytown");
  }

  @Test
  void a_city_is_a_folder_of_the_application_or_one_of_the_persons_own() throws IOException {
    Path known = Files.createDirectories(folder.resolve("target/classes/cities/anyang"));
    Path own = Files.createDirectories(folder.resolve("mine/village"));

    assertThat(Prerequisites.cityIsThere(folder, with("X", ""))).isEqualTo(known);
    assertThat(Prerequisites.cityIsThere(folder, with("LIANGWANG_CITY", "mine/village")))
        .isEqualTo(own);
    assertThat(Prerequisites.cityIsThere(folder, with("LIANGWANG_CITY", own.toString())))
        .isEqualTo(own);
    assertThatThrownBy(() -> Prerequisites.cityIsThere(folder, with("LIANGWANG_CITY", "mine/town")))
        .hasMessage(
            "LIANGWANG_CITY is \"mine/town\"; set it to the name of a folder in "
                + folder.resolve("target/classes/cities")
                + " or to the path of one of yours.");
  }

  @Test
  void only_an_own_keycloak_needs_a_secret_from_the_person() {
    String address = "QUARKUS_OIDC_AUTH_SERVER_URL";
    String secret = "LIANGWANG_KEYCLOAK_CLIENT_SECRET";

    Prerequisites.ownKeycloakHasSecret(with("X", ""));
    Prerequisites.ownKeycloakHasSecret(
        new LauncherSettings(Map.of(address, "https://id.example", secret, "s")));
    assertThatThrownBy(
            () ->
                Prerequisites.ownKeycloakHasSecret(
                    new LauncherSettings(Map.of(address, "https://id.example", secret, " "))))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageContaining("set LIANGWANG_KEYCLOAK_CLIENT_SECRET");
  }

  @Test
  void a_disk_that_cannot_be_asked_is_told_and_one_with_room_is_not() {
    Prerequisites.diskHasRoom(folder);

    assertThatThrownBy(() -> Prerequisites.diskHasRoom(folder.resolve("missing")))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageContaining("missing cannot be read: ");
  }

  @Test
  void a_disk_without_room_is_told_with_what_to_do() {
    assertThatThrownBy(() -> Prerequisites.diskHasRoom(Path.of("/proc")))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage(
            "Only 0 MB are free for /proc; make room or set LIANGWANG_HOME to a folder on another"
                + " disk.");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://db:5432/x, jdbc:postgresql://db:5432/x",
    "postgres://db/x, jdbc:postgresql://db/x",
    "vertx-reactive:postgresql://db/x?sslmode=require, jdbc:postgresql://db/x?sslmode=require"
  })
  void the_address_for_the_migrations_follows_from_that_of_an_own_database(
      String reactive, String jdbc) {
    LauncherSettings own = with("QUARKUS_DATASOURCE_REACTIVE_URL", reactive);

    assertThat(new ApplicationEnvironment(own).postgres(null).values())
        .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", jdbc);
  }

  @Test
  void another_address_for_the_migrations_wins() {
    LauncherSettings own =
        new LauncherSettings(
            Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://pooler/x",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/x"));

    assertThat(new ApplicationEnvironment(own).postgres(null).values())
        .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/x");
  }

  @Test
  void ports_and_city_reach_the_application() {
    LauncherSettings settings =
        new LauncherSettings(Map.of("LIANGWANG_HTTP_PORT", "9080", "LIANGWANG_CITY", "tinytown"));

    assertThat(new ApplicationEnvironment(settings).redis(null).values())
        .containsEntry("QUARKUS_HTTP_PORT", "9080")
        .containsEntry("LIANGWANG_WECHAT_PORT", "8089")
        .containsEntry("LIANGWANG_CITY", "tinytown")
        .doesNotContainKey("QUARKUS_REDIS_HOSTS");
  }

  @Test
  void a_client_secret_that_the_person_has_set_is_that_of_the_application_too() {
    LauncherSettings settings = with("LIANGWANG_KEYCLOAK_CLIENT_SECRET", "chosen");

    assertThat(new ApplicationEnvironment(settings).keycloak(Secrets.in(folder)).values())
        .containsEntry("LIANGWANG_KEYCLOAK_CLIENT_SECRET", "chosen");
  }

  private static LauncherSettings with(String name, String value) {
    return new LauncherSettings(Map.of(name, value));
  }
}
