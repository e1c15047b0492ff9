package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import into a Keycloak of one's own, played by a script that says what it was told. */
class ImportRealmTest {

  private static final Path SCRIPT = Path.of("deploy/keycloak/import-realm").toAbsolutePath();

  private final Path keycloak;
  private final Map<String, String> environment = new TreeMap<>();

  ImportRealmTest(@TempDir Path temporary) throws IOException {
    keycloak = Files.createDirectories(temporary.resolve("my keycloak"));
    Files.createDirectories(keycloak.resolve("bin"));
    Installation.script(
        keycloak.resolve("bin/kc.sh"), "echo \"$LIANGWANG_KEYCLOAK_CLIENT_SECRET\" \"$@\"");
    environment.put("LIANGWANG_KEYCLOAK_CLIENT_SECRET", "s3cret");
    environment.put("LIANGWANG_CONSOLE_URL", "https://console.example");
  }

  @Test
  void with_secret_and_address_keycloak_imports_the_realm() throws Exception {
    assertThat(run(0, keycloak.toString(), "--override", "false"))
        .isEqualTo(
            "s3cret import --file "
                + SCRIPT.resolveSibling("liangwang-realm.json")
                + " --override false");
  }

  @Test
  void without_a_secret_nothing_is_imported() throws Exception {
    environment.put("LIANGWANG_KEYCLOAK_CLIENT_SECRET", "");

    assertThat(run(1, keycloak.toString()))
        .isEqualTo(
            "LIANGWANG_KEYCLOAK_CLIENT_SECRET is not set; set it to the secret that the platform"
                + " signs in with, here and where the platform runs.");
  }

  @Test
  void without_the_address_of_the_console_nothing_is_imported() throws Exception {
    environment.put("LIANGWANG_CONSOLE_URL", "");

    assertThat(run(1, keycloak.toString())).startsWith("LIANGWANG_CONSOLE_URL is not set; ");
  }

  @Test
  void a_keycloak_that_is_not_named_or_not_there_is_told() throws Exception {
    assertThat(run(1)).startsWith("Name the folder of your Keycloak");
    assertThat(run(1, "/nowhere"))
        .isEqualTo("/nowhere has no bin/kc.sh; name the folder of your Keycloak.");
  }

  @Test
  void the_realm_takes_its_secret_from_the_variable_and_has_none_of_its_own() throws Exception {
    String realm = Files.readString(SCRIPT.resolveSibling("liangwang-realm.json"));

    assertThat(realm).contains("\"secret\": \"${LIANGWANG_KEYCLOAK_CLIENT_SECRET}\"");
    assertThat(realm.split("\"secret\"", -1)).hasSize(2);
  }

  private String run(int status, String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("sh", SCRIPT.toString()));
    words.addAll(List.of(arguments));
    Path output = keycloak.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(status);
    return Files.readString(output).strip();
  }
}
