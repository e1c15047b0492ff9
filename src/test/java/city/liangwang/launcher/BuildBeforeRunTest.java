package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Run command on a machine that has nothing but what a test puts there: what it builds, when,
 * and what it says meanwhile.
 */
class BuildBeforeRunTest {

  private static final List<String> TOOLS =
      List.of(
          "awk",
          "basename",
          "cat",
          "cksum",
          "cut",
          "date",
          "df",
          "dirname",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "rm",
          "sed",
          "sleep",
          "sort",
          "tr",
          "uname");
  private static final String BUILDS =
      """
      [ "$1" = -v ] && echo 'Apache Maven 3.9.9' && exit 0
      echo '[INFO] --- compiler:3.14.0:compile (default-compile) @ liangwang ---'
      i=0; while [ $i -lt 120 ]; do echo "Downloaded from somewhere: $i"; i=$((i + 1)); done
      echo '[INFO] --- quarkus:3.34.1:build (default) @ liangwang ---'
      mkdir -p target/quarkus-app target/launcher-lib
      echo jar >target/quarkus-app/quarkus-run.jar
      """;

  private final Path project;
  private final Path programs;
  private final Path output;
  private final Map<String, String> environment = new TreeMap<>();

  BuildBeforeRunTest(@TempDir Path temporary) throws IOException {
    project = Files.createDirectories(temporary.resolve("my projects"));
    programs = Files.createDirectories(temporary.resolve("bin"));
    output = temporary.resolve("output");
    Files.copy(Path.of("run"), project.resolve("run"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    source("A");
    for (String tool : TOOLS) {
      for (String folder : List.of("/bin", "/usr/bin")) {
        Path there = Path.of(folder, tool);
        if (Files.exists(there) && Files.notExists(programs.resolve(tool))) {
          program(tool, "exec " + there + " \"$@\"");
        }
      }
    }
    program(
        "java",
        "case \"$*\" in *launcher.Launcher) echo launched; exit 1 ;; esac\n"
            + "echo 'openjdk version \"21.0.1\"'; echo '    java.home = "
            + temporary
            + "'");
    program("javac", "exit 0");
    program("mvn", BUILDS);
    program("node", "echo v22.1.0");
    program("npm", "exit 0");
    for (LauncherSettings.Port port : LauncherSettings.Port.values()) {
      environment.put(port.variable(), String.valueOf(Ports.anyFree()));
    }
  }

  @Test
  void it_builds_tells_each_step_and_hands_over_to_the_launcher() throws Exception {
    assertThat(run())
        .containsSubsequence(
            "Building; the first time this downloads about 300 MB",
            "compiling",
            "50 files downloaded",
            "100 files downloaded",
            "packaging",
            "Built",
            "launched")
        .doesNotContain("150 files");
    assertThat(project.resolve("target/run-build.log")).content().contains("Downloaded from");
  }

  @Test
  void what_is_built_is_not_built_again() throws Exception {
    run();

    assertThat(run()).isEqualTo("launched");
  }

  @Test
  void a_source_that_has_changed_is_built() throws Exception {
    run();
    Files.setLastModifiedTime(source("A"), FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(run()).contains("Built");
  }

  @Test
  void a_source_that_has_come_or_gone_is_built() throws Exception {
    run();
    Files.setLastModifiedTime(source("B"), FileTime.from(Instant.EPOCH));
    assertThat(run()).contains("Built");

    Files.delete(project.resolve("src/main/java/B.java"));
    assertThat(run()).contains("Built");
  }

  @Test
  void a_build_that_somebody_has_deleted_is_built() throws Exception {
    run();
    Files.delete(project.resolve("target/quarkus-app/quarkus-run.jar"));

    assertThat(run()).contains("Built");
  }

  @Test
  void a_build_that_fails_shows_its_errors_and_is_tried_again_the_next_time() throws Exception {
    program("mvn", BUILDS + "echo '[ERROR] A.java:1: what is this'; exit 1");
    assertThat(run())
        .contains("[ERROR] A.java:1: what is this", "The build failed; the whole log is ")
        .doesNotContain("launched");

    program("mvn", BUILDS);
    assertThat(run()).contains("Built", "launched");
  }

  @ParameterizedTest
  @CsvSource({
    "java, 'Java is missing; install a JDK of version 17 or newer, or point JAVA_HOME at one.'",
    "node, Node is missing; install Node 20 or newer with npm.",
    "npm, npm is missing; install it beside Node v22.1.0.",
    "mvn, 'Maven is missing and the wrapper cannot fetch it; install Maven 3.8.7 or newer, or curl"
        + " or wget.'"
  })
  void what_is_missing_is_told_in_one_sentence(String program, String sentence) throws Exception {
    Files.delete(programs.resolve(program));

    assertThat(run()).isEqualTo(sentence);
    assertThat(project.resolve("target")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"11.0.2, 11.0.2", "9-internal, 9-internal", "16, 16"})
  void a_java_that_is_too_old_is_told_by_its_version(String version, String told) throws Exception {
    program("java", "echo 'openjdk version \"" + version + "\"'");

    assertThat(run()).startsWith("Java is " + told + " (").contains("install a JDK of version 17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.7", "3.9.0", "3.10.1", "4.0.0"})
  void a_maven_that_is_new_enough_is_used(String version) throws Exception {
    program("mvn", BUILDS.replace("3.9.9", version));

    assertThat(run()).contains("Built");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.6", "3.0.5", "2.2.1"})
  void a_maven_that_is_too_old_is_told_where_the_wrapper_has_no_means(String version)
      throws Exception {
    program("mvn", BUILDS.replace("3.9.9", version));

    assertThat(run()).startsWith("Maven is " + version + " and the wrapper cannot fetch it; ");
  }

  @ParameterizedTest
  @EnumSource(LauncherSettings.Port.class)
  void a_port_that_is_no_number_is_told_by_its_variable(LauncherSettings.Port port)
      throws Exception {
    environment.put(port.variable(), "8o80");

    assertThat(run())
        .isEqualTo(port.variable() + " is \"8o80\"; set it to a port between 1 and 65535.");
  }

  @ParameterizedTest
  @EnumSource(LauncherSettings.Port.class)
  void a_taken_port_is_told_in_the_same_words_as_by_the_launcher(LauncherSettings.Port port)
      throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put(port.variable(), String.valueOf(other.getLocalPort()));

      assertThat(run())
          .isEqualTo(Prerequisites.portTaken(port.what(), other.getLocalPort(), port.variable()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LIANGWANG_POSTGRES_PORT, QUARKUS_DATASOURCE_REACTIVE_URL, postgresql://db.example/x",
    "LIANGWANG_REDIS_PORT, QUARKUS_REDIS_HOSTS, redis://redis.example",
    "LIANGWANG_KEYCLOAK_PORT, QUARKUS_OIDC_AUTH_SERVER_URL, https://id.example/realms/x"
  })
  void the_port_of_a_server_of_ones_own_may_be_taken(String port, String setting, String value)
      throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put(port, String.valueOf(other.getLocalPort()));
      environment.put(setting, value);

      assertThat(run()).contains("launched");
    }
  }

  @Test
  void ports_that_an_earlier_start_may_hold_are_left_to_the_launcher() throws Exception {
    Files.createDirectories(project.resolve(".liangwang"));
    Files.writeString(project.resolve(".liangwang/launcher.lock"), "");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("LIANGWANG_REDIS_PORT", String.valueOf(other.getLocalPort()));

      assertThat(run()).contains("launched");
    }
  }

  private Path source(String name) throws IOException {
    Path folder = Files.createDirectories(project.resolve("src/main/java"));
    return Files.writeString(folder.resolve(name + ".java"), "class " + name + " {}");
  }

  private void program(String name, String script) throws IOException {
    Installation.script(programs.resolve(name), script);
  }

  private String run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", project.resolve("run").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", programs.toString());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return Files.readString(output).strip();
  }
}
