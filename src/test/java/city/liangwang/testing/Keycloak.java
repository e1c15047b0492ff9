package city.liangwang.testing;

import static io.restassured.RestAssured.given;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A real Keycloak with the realm of this project, where the application under test expects it. It
 * forgets everything when it stops.
 */
public final class Keycloak implements AutoCloseable {

  private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
  private static final Path LOG = Path.of("target", "keycloak-of-tests.log").toAbsolutePath();
  private static final String ADMIN_PASSWORD = "only-for-tests";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final String url;
  private final Process process;

  private Keycloak(String url, Process process) {
    this.url = url;
    this.process = process;
  }

  /** Answers when the realm does. */
  public static Keycloak start() {
    var url = setting("quarkus.keycloak.admin-client.server-url");
    try {
      var keycloak = new Keycloak(url, spawn(folder(), URI.create(url).getPort()));
      Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
      keycloak.waitForRealm();
      keycloak.allowPasswords();
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The access token of somebody who signs in with user name and password. */
  public String signIn(String username, String password) {
    return token("liangwang", "liangwang-replay", username, password)
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("access_token");
  }

  public int statusOfSignIn(String username, String password) {
    return token("liangwang", "liangwang-replay", username, password).extract().statusCode();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private io.restassured.response.ValidatableResponse token(
      String realm, String client, String username, String password) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", client)
        .formParam("username", username)
        .formParam("password", password)
        .post(url + "/realms/" + realm + "/protocol/openid-connect/token")
        .then();
  }

  /** As the demonstration does: production has no client that takes passwords. */
  private void allowPasswords() throws IOException {
    var admin =
        token("master", "admin-cli", "admin", ADMIN_PASSWORD)
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("access_token");
    given()
        .auth()
        .oauth2(admin)
        .contentType("application/json")
        .body(Files.readString(Path.of("deploy/keycloak/demo/liangwang-replay.json")))
        .post(url + "/admin/realms/liangwang/clients")
        .then()
        .statusCode(201);
  }

  private void waitForRealm() throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("Keycloak did not start, see " + LOG);
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private boolean answers() {
    try {
      return given().get(url + "/realms/liangwang").statusCode() == 200;
    } catch (Exception refused) {
      return false;
    }
  }

  /** Fetched through Maven and unpacked once. */
  private static Path folder() throws IOException, InterruptedException {
    if (Files.notExists(UNPACKED)) {
      var half = UNPACKED.resolveSibling("keycloak-unpacking");
      var maven =
          run(List.of(
                  "mvn",
                  "-B",
                  "-N",
                  "dependency:unpack@keycloak",
                  "-Dliangwang.keycloak.unpack=" + half))
              .start();
      if (maven.waitFor() != 0) {
        throw new IllegalStateException("Keycloak could not be fetched, see " + LOG);
      }
      Files.move(half, UNPACKED);
    }
    try (Stream<Path> folders = Files.list(UNPACKED)) {
      return folders.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static Process spawn(Path folder, int port) throws IOException {
    var imports = Files.createDirectories(folder.resolve("data").resolve("import"));
    Files.copy(
        Path.of("deploy/keycloak/liangwang-realm.json"),
        imports.resolve("liangwang-realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
    var builder =
        run(
            List.of(
                "/bin/sh",
                folder.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--import-realm"));
    var environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put(
        "JAVA_OPTS", "-Xmx512m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    environment.put("KC_DB", "dev-mem");
    environment.put("KC_CACHE", "local");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", String.valueOf(port));
    environment.put("KC_HOSTNAME", "http://localhost:" + port);
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
    environment.put(
        "LIANGWANG_KEYCLOAK_CLIENT_SECRET", setting("liangwang.keycloak.client-secret"));
    return builder.start();
  }

  private static ProcessBuilder run(List<String> words) {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
        .redirectInput(new File("/dev/null"));
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
