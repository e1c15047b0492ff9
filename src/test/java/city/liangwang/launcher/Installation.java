package city.liangwang.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A project folder that is just complete enough for the launcher, with a {@link FakeServer} in
 * place of the application and servers of its own in place of the embedded ones.
 */
final class Installation {

  private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();
  private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Path project;
  final Path output;
  final Path applicationEnvironment;
  final int port = Ports.anyFree();
  final Map<String, String> environment = new TreeMap<>();
  private final List<Process> started = new ArrayList<>();

  private Installation(Path temporary) throws IOException {
    project = Files.createDirectories(temporary.resolve("my project")).toRealPath();
    output = project.resolve("output");
    applicationEnvironment = project.resolve("application-environment");
  }

  static Installation in(Path temporary) throws IOException {
    Installation installation = new Installation(temporary);
    installation.build();
    return installation;
  }

  private void build() throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        "<postgres-binaries.version>17.1</postgres-binaries.version>"
            + "<keycloak-dist.version>26.1</keycloak-dist.version>");
    Path city = Files.createDirectories(project.resolve("target/classes/cities/anyang"));
    Files.writeString(
        city.resolve("people.csv"),
        """
        username,role,scope_kind,scope_code,name
        keeper-1,station-keeper,station,S1,柳青禾
        """);
    Path jar =
        Files.createDirectories(project.resolve("target/quarkus-app")).resolve("quarkus-run.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeServer.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, TEST_CLASSES.toUri().toString());
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
    // Making real keys takes seconds, and the fake application reads none.
    Path secrets = Secrets.in(Files.createDirectories(home().secrets())).file("token-private.pem");
    Files.writeString(secrets, "none");
    Files.writeString(secrets.resolveSibling("token-public.pem"), "none");
    environment.put("LIANGWANG_HTTP_PORT", String.valueOf(port));
    environment.put("LIANGWANG_WECHAT_PORT", String.valueOf(Ports.anyFree()));
    environment.put("LIANGWANG_JAVA_OPTS", "-Xmx64m -XX:TieredStopAtLevel=1");
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://db.example:5432/mine");
    environment.put("QUARKUS_REDIS_HOSTS", "redis://redis.example:6379");
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example/realms/mine");
    environment.put("LIANGWANG_KEYCLOAK_CLIENT_SECRET", "mine");
    environment.put("FAKE_ENVIRONMENT", applicationEnvironment.toString());
  }

  LauncherSettings settings() {
    return new LauncherSettings(environment);
  }

  Home home() {
    return Home.of(project, settings());
  }

  /** Starts the launcher as the Run command does. */
  Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CLASSES.toString(),
                Launcher.class.getName())
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
    builder.environment().putAll(environment);
    Process launcher = builder.start();
    started.add(launcher);
    return launcher;
  }

  /** Starts it and waits until it says so. */
  Process launchUntilReady() throws IOException {
    Process launcher = launch();
    if (!Waiting.until(PATIENCE, () -> said().contains("Liangwang runs on"))) {
      throw new IllegalStateException("the launcher only said: " + said());
    }
    return launcher;
  }

  /** What the launcher says when it does not come up; its status is 1. */
  String refusal() throws IOException, InterruptedException {
    Process launcher = launch();
    if (!launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || launcher.exitValue() != 1) {
      throw new IllegalStateException("the launcher did not refuse but said: " + said());
    }
    return said().strip();
  }

  String said() {
    try {
      return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The fake application, by the mark that the launcher gives it. */
  Optional<ProcessHandle> application() {
    return new Leftovers(List.of("-Dliangwang.application.home=" + home().folder()))
        .find().stream().findFirst();
  }

  /** A Keycloak of the pinned version whose script runs a fake server. */
  KeycloakProgram keycloak(String maven) throws IOException {
    KeycloakProgram program = new KeycloakProgram(home(), "26.1", maven);
    Files.createDirectories(program.script().resolveSibling(""));
    script(
        program.script(),
        "exec '%s/bin/java' -Xmx32m -cp '%s' %s \"$0\" \"$@\""
            .formatted(System.getProperty("java.home"), TEST_CLASSES, FakeServer.class.getName()));
    Path realm = Files.createDirectories(project.resolve("deploy/keycloak/demo"));
    Files.writeString(realm.resolveSibling("liangwang-realm.json"), "{\"realm\":\"liangwang\"}");
    Files.writeString(realm.resolve("liangwang-replay.json"), "{\"clientId\":\"replay\"}");
    return program;
  }

  static Path script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  /** Ends whatever a test has left running. */
  void clear() {
    started.forEach(process -> PidFile.end(process.toHandle(), PATIENCE));
    Application.stopLeftover(home());
    new Leftovers(List.of(home().folder().resolve("keycloak-").toString(), "start-dev"))
        .end(PATIENCE);
  }
}
