package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.replay.http.Tally;
import city.liangwang.replay.plan.Examples;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said on the way, what ids are made of, and what is kept for an interruption. */
class ProgressTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Tally tally = new Tally();

  @Test
  void before_the_day_begins_nothing_is_counted() {
    var progress = progress(false);
    progress.say("Waiting for the platform");
    progress.end();

    assertThat(said()).isEqualTo("[   0 s] Waiting for the platform\n");
  }

  @Test
  void in_the_end_it_says_how_far_it_came_of_how_much() {
    tally.called("getMe", 1);
    tally.called("getMe", 1);
    var progress = progress(false);
    var plan = Examples.a_plan(1);
    progress.begin(plan);
    progress.pickups.addAndGet(7);
    progress.batches.incrementAndGet();
    tally.called("weighAtDoor", 1);
    tally.retried();
    tally.unexpected("x");
    tally.waits("localhost: refused");
    progress.end();

    assertThat(said())
        .contains("weighed 7 of 2939, handed over 1 of " + plan.batches().size())
        .contains("trucks 0 of " + plan.trips().size())
        .contains("shipped 0 of " + plan.shipments().size())
        .contains("3 calls, 1 sent again, 1 unexpected; waiting: localhost: refused");
    assertThat(progress.told().calls()).as("since the day began").isEqualTo(1);
  }

  @Test
  void on_a_terminal_one_line_changes() {
    var progress = progress(true);
    progress.begin(Examples.a_plan(1));
    progress.say("hello");
    progress.end();

    assertThat(said())
        .startsWith("\r\u001b[K[   0 s] hello")
        .contains("\r\u001b[K[   0 s] weighed");
  }

  @Test
  void while_it_waits_on_a_terminal_it_says_so() throws InterruptedException {
    var progress = progress(true);
    progress.start();
    var end = System.nanoTime() + 20_000_000_000L;
    while (!said().contains("getting ready: 0 calls, 0 sent again")) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
    progress.end();
  }

  @Test
  void seed_day_and_extent_each_make_another_replay_and_residents_know_no_day() {
    var one = options(1, 100, true);

    assertThat(one.namespace(DAY))
        .isNotEqualTo(one.namespace(DAY.plusDays(1)))
        .isNotEqualTo(options(2, 100, true).namespace(DAY))
        .isNotEqualTo(options(1, 101, true).namespace(DAY))
        .isNotEqualTo(options(1, 100, false).namespace(DAY));
    assertThat(one.residents())
        .isNotEqualTo(options(2, 100, true).residents())
        .isNotEqualTo(options(1, 100, false).residents());
    assertThat(one.stateName(DAY)).isEqualTo("2026-11-23-1-100");
    assertThat(options(1, 100, false).stateName(DAY)).isEqualTo("2026-11-23-1-100-no-faults");
  }

  @Test
  void the_state_is_whole_or_not_there(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("day.json.new"), "{ half of it");

    var state = State.load(folder, "day", () -> node("now"));

    assertThat(state).isEqualTo(node("now"));
    assertThat(State.load(folder, "day", () -> node("later"))).isEqualTo(node("now"));
    assertThat(State.load(folder, "other", () -> node("later"))).isEqualTo(node("later"));
    assertThat(folder.resolve("day.json.new")).doesNotExist();
  }

  private static ObjectNode node(String value) {
    return new ObjectMapper().createObjectNode().put("value", value);
  }

  private static Options options(long seed, int readings, boolean faults) {
    return new Options(seed, 0, readings, faults, null, Path.of("x"));
  }

  private Progress progress(boolean terminal) {
    return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), terminal, tally);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
