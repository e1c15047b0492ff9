package city.liangwang.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line: what it offers and what it refuses. */
class ReplayCommandTest {

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter usageErrors = new StringWriter();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream before = System.err;
  private final CommandLine command;

  ReplayCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    command = new CommandLine(new Replay(new Installation(Map.of("LIANGWANG_HOME", "/none"))));
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(usageErrors));
  }

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listen_no_more() {
    System.setErr(before);
  }

  @Test
  void help_tells_every_option_and_what_holds_without_it() {
    assertThat(command.execute("--help")).isZero();

    assertThat(out.toString())
        .contains("--seed", "--speed", "--readings", "--no-faults", "--parallel", "--day")
        .contains("--url", "--wechat-url", "--keycloak-url", "--people")
        .containsPattern("default:\\s+1\\b")
        .containsPattern("default:\\s+2000")
        .containsPattern("default:\\s+2939")
        .containsPattern("default:\\s+16");
  }

  @ParameterizedTest
  @CsvSource({"--readings, 0", "--readings, -5", "--parallel, 0", "--speed, -1"})
  void numbers_out_of_their_bounds_are_refused_with_the_bounds(String option, String value) {
    assertThat(command.execute(option, value)).isEqualTo(2);

    assertThat(said())
        .isEqualTo("--readings and --parallel are at least 1, --speed is not below 0.");
  }

  @ParameterizedTest
  @CsvSource({
    "--seed, one",
    "--seed, 1.5",
    "--readings, many",
    "--day, yesterday",
    "--day, 2026-02-30",
    "--parallel, 99999999999"
  })
  void what_is_no_number_or_day_is_refused_by_the_name_of_its_option(String option, String value) {
    assertThat(command.execute(option, value)).isEqualTo(2);

    assertThat(usageErrors.toString()).contains("Invalid value for option '" + option + "'", value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fast", "today"})
  void what_nobody_knows_is_refused(String argument) {
    assertThat(command.execute(argument)).isEqualTo(2);

    assertThat(usageErrors.toString()).contains(argument);
  }

  @Test
  void a_platform_that_was_never_started_is_told() {
    assertThat(command.execute()).isEqualTo(2);

    assertThat(said())
        .isEqualTo(
            "/none/secrets/demo-people.csv is missing; start the platform with ./run first.");
  }

  @Test
  void a_file_of_people_without_people_is_told_in_one_line() throws IOException {
    var people = Files.writeString(folder.resolve("people.csv"), "username,password,role,scope\n");

    assertThat(command.execute("--people", people.toString())).isEqualTo(2);

    assertThat(said()).endsWith("the centre has fewer than two clerks to sign in");
  }

  @Test
  void blank_variables_are_none() {
    var installation = new Installation(Map.of("LIANGWANG_HTTP_PORT", " ", "LIANGWANG_HOME", ""));

    assertThat(installation.platform()).isEqualTo("http://127.0.0.1:8080");
    assertThat(installation.replays()).isEqualTo(Path.of(".liangwang/replay"));
  }

  @Test
  void the_script_tells_when_the_platform_is_not_built() throws Exception {
    Files.copy(Path.of("replay"), folder.resolve("replay"));

    assertThat(script(2)).isEqualTo("The platform is not built; start it with ./run first.");
  }

  @Test
  void the_script_tells_when_java_is_missing() throws Exception {
    built();

    assertThat(script(2, "JAVA_HOME", "/nowhere"))
        .isEqualTo(
            "Java is missing; install a JDK of version 17 or newer, or point JAVA_HOME at one.");
  }

  @Test
  void the_script_passes_every_argument_on_and_answers_the_status() throws Exception {
    built();
    var java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor last in \"$@\"; do :; done; echo \"$last\"; exit 7\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    assertThat(script(7, "JAVA_HOME", folder.resolve("jdk").toString()))
        .isEqualTo("an argument with spaces");
  }

  private void built() throws IOException {
    Files.copy(Path.of("replay"), folder.resolve("replay"));
    var application = Files.createDirectories(folder.resolve("target/quarkus-app"));
    Files.writeString(application.resolve("quarkus-run.jar"), "");
  }

  private String script(int status, String... variable) throws Exception {
    var output = folder.resolve("output");
    var builder =
        new ProcessBuilder("sh", folder.resolve("replay").toString(), "an argument with spaces")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    if (variable.length > 0) {
      builder.environment().put(variable[0], variable[1]);
    }
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(status);
    return Files.readString(output).strip();
  }

  private String said() {
    return errors.toString(StandardCharsets.UTF_8).strip();
  }
}
