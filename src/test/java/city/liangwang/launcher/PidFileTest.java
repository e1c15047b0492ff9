package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {

  // No other process on any machine waits for just so long.
  private static final String MARK = "86411";

  private final Path folder;
  private final Process living;

  PidFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.living = new ProcessBuilder("sleep", MARK).start();
  }

  @AfterEach
  void end() throws InterruptedException {
    living.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  @Test
  void a_living_process_of_the_right_name_is_found() throws IOException {
    assertThat(file(living.pid() + "\n").process("sleep")).contains(living.toHandle());
  }

  @Test
  void a_number_that_was_given_to_another_program_does_not_count() throws IOException {
    assertThat(file(living.pid() + "\n").process("redis-server")).isEmpty();
  }

  @Test
  void a_process_that_has_ended_does_not_count() throws Exception {
    PidFile file = file(living.pid() + "\n");
    living.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    assertThat(file.process("sleep")).isEmpty();
  }

  @Test
  void a_broken_or_missing_file_names_nobody() throws IOException {
    assertThat(file("\n").process("sleep")).isEmpty();
    assertThat(file("-1\n").process("sleep")).isEmpty();
    assertThat(PidFile.of(folder.resolve("missing")).process("sleep")).isEmpty();
  }

  @Test
  void leftovers_are_found_by_their_command_line_and_ended() throws InterruptedException {
    Leftovers leftovers = new Leftovers(List.of("sleep", MARK));

    assertThat(leftovers.find()).contains(living.toHandle());
    leftovers.end(Duration.ofSeconds(5));
    assertThat(living.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_process_that_does_not_listen_is_ended_all_the_same() throws Exception {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done")
            .start();
    assertThat(deaf.inputReader().readLine()).isEqualTo("ready");

    PidFile.end(deaf.toHandle(), Duration.ofMillis(300));

    assertThat(deaf.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_is_written_is_found_and_what_is_deleted_is_not() throws IOException {
    PidFile file = PidFile.of(folder.resolve("written.pid"));
    file.write(living.pid());
    assertThat(file.process("sleep")).contains(living.toHandle());

    file.delete();
    file.delete();

    assertThat(file.process("sleep")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "01", "12 34", "99999999999", "abc", "4194305"})
  void what_is_no_number_of_a_process_names_nobody(String content) throws IOException {
    assertThat(file(content + "\n").process("sleep")).isEmpty();
  }

  @Test
  void only_the_first_line_counts() throws IOException {
    assertThat(file(living.pid() + "\n/some/folder\n1\n").process("sleep"))
        .contains(living.toHandle());
    assertThat(file("\n" + living.pid() + "\n").process("sleep")).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_told() {
    assertThatThrownBy(() -> PidFile.of(folder).process("sleep"))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageStartingWith(folder + " cannot be read: ");
  }

  @Test
  void leftovers_need_all_their_marks_and_never_are_the_one_who_asks() {
    assertThat(new Leftovers(List.of("sleep", MARK, "other")).find()).isEmpty();
    assertThat(new Leftovers(List.of("java")).find()).doesNotContain(ProcessHandle.current());
  }

  private PidFile file(String content) throws IOException {
    return PidFile.of(Files.writeString(folder.resolve("some.pid"), content));
  }
}
