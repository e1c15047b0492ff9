package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private PidFile file(String content) throws IOException {
    return PidFile.of(Files.writeString(folder.resolve("some.pid"), content));
  }
}
