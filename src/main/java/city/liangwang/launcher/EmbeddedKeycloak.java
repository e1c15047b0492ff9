package city.liangwang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak on 127.0.0.1 with the realm of this project, in its development mode: one
 * process, its data in files. A start finds a server that was left behind and goes on with it.
 */
final class EmbeddedKeycloak {

  static final String REALM = "liangwang";

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final Duration START_PATIENCE = Duration.ofMinutes(5);
  private static final String COMMAND = "start-dev";

  private final KeycloakProgram program;
  private final LauncherSettings settings;
  private final Secrets secrets;
  private final Leftovers processes;

  EmbeddedKeycloak(KeycloakProgram program, LauncherSettings settings, Secrets secrets) {
    this.program = program;
    this.settings = settings;
    this.secrets = secrets;
    // The script and the Java that it starts, of whatever version.
    this.processes =
        new Leftovers(List.of(program.home().folder().resolve("keycloak-").toString(), COMMAND));
  }

  /** Does not wait until the server answers. */
  EmbeddedKeycloak startOrAdopt() {
    if (!processes.find().isEmpty()) {
      if (wasStartedLikeThis() && answers()) {
        return this;
      }
      stop();
    }
    Prerequisites.portIsFree(settings, LauncherSettings.Port.KEYCLOAK);
    start();
    return this;
  }

  /** False when it gave up, or when somebody stopped it. */
  boolean waitUntilReady() {
    return Waiting.until(START_PATIENCE, () -> answers() || processes.find().isEmpty())
        && answers();
  }

  void stop() {
    processes.end(STOP_PATIENCE);
  }

  boolean isRunning() {
    return !processes.find().isEmpty();
  }

  String address() {
    return settings.keycloakAddress();
  }

  private boolean answers() {
    return Web.get(address() + "/realms/" + REALM).status() == 200;
  }

  private void start() {
    Path folder = program.folder();
    try {
      Path imports = Files.createDirectories(folder.resolve("data").resolve("import"));
      Files.copy(
          program.home().project().resolve("deploy/keycloak/liangwang-realm.json"),
          imports.resolve("liangwang-realm.json"),
          StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(startedLike(), likeThis(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LauncherFailure("Keycloak cannot be prepared: " + e.getMessage(), e);
    }
    Detached.spawn(
        List.of("/bin/sh", program.script().toString(), COMMAND, "--import-realm"),
        folder,
        environment(),
        program.home().log("keycloak"));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home", ""));
    // The quick compiler and the small collector: this server has a handful of users and two cores
    // to share.
    environment.put(
        "JAVA_OPTS",
        "-Xms128m -Xmx512m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8"
            + " -Djava.security.egd=file:/dev/urandom");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", String.valueOf(settings.port(LauncherSettings.Port.KEYCLOAK)));
    environment.put("KC_HOSTNAME", address());
    environment.put("KC_CACHE", "local");
    environment.put("KC_DB", "dev-file");
    environment.put(
        "KC_DB_URL",
        "jdbc:h2:file:"
            + program.home().folder().resolve("keycloak-data").resolve("keycloak")
            + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword());
    environment.put(
        "LIANGWANG_KEYCLOAK_CLIENT_SECRET",
        settings.keycloakClientSecret().orElseGet(secrets::keycloakClientSecret));
    environment.put("LIANGWANG_CONSOLE_URL", settings.address());
    return environment;
  }

  private boolean wasStartedLikeThis() {
    try {
      return Files.exists(startedLike()) && Files.readString(startedLike()).equals(likeThis());
    } catch (IOException e) {
      return false;
    }
  }

  private String likeThis() {
    return program.version() + " " + address();
  }

  private Path startedLike() {
    return program.home().folder().resolve("keycloak-started-like");
  }
}
