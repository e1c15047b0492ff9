package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Run command on machines that lack something, made of programs that answer like the real ones.
 */
class RunCommandTest {

  private static final String BROKEN_BUILD = "The build failed; the whole log is ";

  private final Path temporary;
  private final Path project;
  private final Path programs;
  private final Map<String, String> environment = new LinkedHashMap<>();

  RunCommandTest(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    this.project = Files.createDirectories(temporary.resolve("my projects"));
    this.programs = Files.createDirectories(temporary.resolve("bin"));
  }

  @BeforeEach
  void a_machine_that_has_everything_but_a_build_that_works() throws IOException {
    Files.copy(Path.of("run"), project.resolve("run"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    program("java", "echo 'openjdk version \"17.0.15\"'; echo '    java.home = " + temporary + "'");
    program("javac", "exit 0");
    program("mvn", "[ \"$1\" = -v ] && echo 'Apache Maven 3.8.7' || exit 1");
    program("node", "echo v20.20.2");
    program("npm", "exit 0");
    for (LauncherSettings.Port port : LauncherSettings.Port.values()) {
      environment.put(port.variable(), String.valueOf(Ports.anyFree()));
    }
  }

  @Test
  void with_everything_there_it_comes_to_the_build_and_names_the_log_when_that_fails()
      throws Exception {
    assertThat(run()).contains(BROKEN_BUILD + project + "/target/run-build.log.");
  }

  @Test
  void an_old_java_is_told() throws Exception {
    program("java", "echo 'java version \"1.8.0_402\"'");

    assertThat(run())
        .startsWith("Java is 1.8.0_402 (")
        .endsWith("install a JDK of version 17 or newer, or point JAVA_HOME at one.");
  }

  @Test
  void a_java_home_without_java_is_told() throws Exception {
    environment.put("JAVA_HOME", "/nowhere");

    assertThat(run())
        .isEqualTo(
            "JAVA_HOME is /nowhere, which has no bin/java; point it at a JDK of version 17 or newer.");
  }

  @Test
  void a_runtime_without_compiler_is_told() throws Exception {
    Files.delete(programs.resolve("javac"));

    assertThat(run()).contains("has no compiler");
  }

  @Test
  void an_old_maven_gives_way_to_the_wrapper() throws Exception {
    program("mvn", "[ \"$1\" = -v ] && echo 'Apache Maven 3.6.3' || exit 1");
    program("curl", "exit 0");
    Path wrapper =
        Files.writeString(project.resolve("mvnw"), "#!/bin/sh\necho the wrapper\nexit 1\n");
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(run()).contains(BROKEN_BUILD);
    assertThat(Files.readString(project.resolve("target/run-build.log"))).contains("the wrapper");
  }

  @Test
  void an_old_node_is_told() throws Exception {
    program("node", "echo v18.19.0");

    assertThat(run()).isEqualTo("Node is v18.19.0; install Node 20 or newer.");
  }

  @Test
  void a_missing_node_is_told() throws Exception {
    program("node", "exit 127");

    assertThat(run()).isEqualTo("Node is missing; install Node 20 or newer with npm.");
  }

  @Test
  void a_full_disk_is_told() throws Exception {
    program("df", "echo head; echo '/dev/disk 100000000 99500000 512000 99% /'");

    assertThat(run())
        .startsWith("Only 500 MB are free on the disk of ")
        .endsWith("the platform needs 2048 MB, so make room there.");
  }

  @Test
  void a_taken_port_is_told_before_anything_is_built() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("LIANGWANG_KEYCLOAK_PORT", String.valueOf(other.getLocalPort()));

      assertThat(run())
          .isEqualTo(
              "Port "
                  + other.getLocalPort()
                  + " for Keycloak is taken by another program; stop it or set LIANGWANG_KEYCLOAK_PORT to a free port.");
    }
    assertThat(project.resolve("target")).doesNotExist();
  }

  private void program(String name, String script) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String run() throws IOException, InterruptedException {
    Path output = temporary.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder("sh", project.resolve("run").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    builder.environment().put("PATH", programs + ":/usr/bin:/bin");
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return Files.readString(output).strip();
  }
}
