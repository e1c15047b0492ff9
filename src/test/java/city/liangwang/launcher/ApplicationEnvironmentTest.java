package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationEnvironmentTest {

  private final Path folder;

  ApplicationEnvironmentTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void the_application_listens_on_this_machine_only() {
    assertThat(environment(Map.of()).values())
        .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
        .containsEntry("QUARKUS_PROFILE", "demo");
  }

  @Test
  void what_the_person_who_starts_it_has_set_wins() {
    assertThat(environment(Map.of("QUARKUS_PROFILE", "prod")).values())
        .containsEntry("QUARKUS_PROFILE", "prod");
  }

  @Test
  void an_own_database_needs_to_be_named_only_once() {
    Map<String, String> own =
        Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://db.example:5432/liangwang");

    assertThat(environment(own).postgres(null).values())
        .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db.example:5432/liangwang")
        .doesNotContainKey("QUARKUS_DATASOURCE_PASSWORD");
  }

  @Test
  void an_own_keycloak_brings_its_own_secret() {
    Map<String, String> own =
        Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example/realms/staff");

    assertThat(environment(own).keycloak(Secrets.in(folder)).values())
        .doesNotContainKey("LIANGWANG_KEYCLOAK_CLIENT_SECRET");
  }

  @Test
  void the_embedded_keycloak_is_told_with_its_realm_and_secret() {
    Secrets secrets = Secrets.in(folder);

    assertThat(environment(Map.of()).keycloak(secrets).values())
        .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:8081/realms/liangwang")
        .containsEntry("LIANGWANG_KEYCLOAK_CLIENT_SECRET", secrets.keycloakClientSecret());
  }

  @Test
  void keys_are_passed_as_paths_so_that_no_process_list_shows_them() {
    Secrets secrets = Secrets.in(folder);
    DemoPeople nobody = new DemoPeople(folder.resolve("demo-people.csv"), List.of());

    assertThat(environment(Map.of()).secrets(secrets, nobody).values())
        .containsEntry("LIANGWANG_TOKEN_PRIVATE_KEY", secrets.tokenPrivateKey().toString())
        .containsEntry("LIANGWANG_DEMO_PEOPLE", nobody.file().toString());
  }

  private static ApplicationEnvironment environment(Map<String, String> set) {
    return new ApplicationEnvironment(new LauncherSettings(set));
  }
}
