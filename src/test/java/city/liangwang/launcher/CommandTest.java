package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that run to their end, and programs that go on. */
class CommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;

  CommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  @Test
  void a_command_tells_what_it_said_on_both_streams_and_how_it_ended() {
    Command.Result result = shell("echo out; echo err >&2; exit 3");

    assertThat(result).isEqualTo(new Command.Result(3, "out\nerr"));
    assertThat(result.succeeded()).isFalse();
    assertThat(shell("exit 0").succeeded()).isTrue();
  }

  @Test
  void a_command_runs_in_its_folder_without_input_and_speaks_one_language() {
    assertThat(shell("pwd; cat; echo $LC_ALL").output()).isEqualTo(folder + "\nC");
  }

  @Test
  void a_command_that_takes_too_long_is_ended() {
    Command.Result result =
        Command.run(folder, Duration.ofSeconds(1), List.of("sh", "-c", "exec sleep 86413"));

    assertThat(result.exit()).isEqualTo(124);
  }

  @Test
  void a_command_that_is_not_there_has_failed() {
    assertThat(Command.run(folder, PATIENCE, List.of("/nowhere/program")).succeeded()).isFalse();
  }

  @Test
  void a_server_that_a_command_leaves_behind_does_not_keep_it() throws IOException {
    Command.Result result = shell("sleep 30 & echo $!");

    assertThat(result.succeeded()).isTrue();
    ProcessHandle.of(Long.parseLong(result.output())).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void words_are_put_behind_a_prefix() {
    assertThat(Command.words(List.of("unshare", "-U"), "id"))
        .containsExactly("unshare", "-U", "id");
    assertThat(Command.words(List.of(), "id", "-u")).containsExactly("id", "-u");
  }

  @Test
  void what_goes_on_writes_to_its_log_and_keeps_that_of_the_start_before() throws Exception {
    Path log = folder.resolve("logs").resolve("some.log");
    spawn(log, "echo first").waitFor(60, TimeUnit.SECONDS);
    spawn(log, "echo second; echo $COLOUR >&2").waitFor(60, TimeUnit.SECONDS);

    assertThat(log).hasContent("second\nred");
    assertThat(log.resolveSibling("some.log.previous")).hasContent("first");
  }

  @Test
  void what_goes_on_is_in_a_session_of_its_own_where_ctrl_c_does_not_reach_it() throws Exception {
    Path log = folder.resolve("session.log");
    spawn(log, "ps -o sid= -p $$; ps -o sid= -p " + ProcessHandle.current().pid())
        .waitFor(60, TimeUnit.SECONDS);

    List<String> sessions = Files.readAllLines(log);
    if (Detached.words(List.of("x")).size() > 1 && sessions.size() == 2) {
      assertThat(sessions.get(0)).isNotEqualTo(sessions.get(1));
    }
  }

  @Test
  void what_cannot_go_on_is_told_by_its_name() {
    assertThatThrownBy(
            () ->
                Detached.spawn(
                    List.of("true"), folder.resolve("missing"), Map.of(), folder.resolve("a.log")))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageStartingWith("true could not be started: ");
  }

  private Process spawn(Path log, String script) {
    return Detached.spawn(List.of("sh", "-c", script), folder, Map.of("COLOUR", "red"), log);
  }

  private Command.Result shell(String script) {
    return Command.run(folder, PATIENCE, List.of("sh", "-c", script));
  }
}
