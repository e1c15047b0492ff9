package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.replay.http.Reply;
import city.liangwang.replay.http.Transport;
import city.liangwang.replay.plan.Job;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The public figures and the books, beside what the replay was answered. */
class PublishedTest {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final ObjectNode nothing = new ObjectMapper().createObjectNode();
  private final List<Long> pauses = new ArrayList<>();
  private final List<String> days = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void figures_that_follow_a_moment_later_agree() {
    var stage = collectedAfter(3, 5_000);
    stage.figures.correctedDoorGrams.add(5_000);

    assertThat(published(stage).compare(nothing, today, stage.figures)).isEmpty();
    assertThat(pauses).hasSize(3).containsOnly(1_000L);
  }

  @Test
  void figures_that_stay_behind_for_a_minute_are_told_in_words() {
    var stage = collectedAfter(0, 4_000);
    stage.figures.correctedDoorGrams.add(5_000);

    assertThat(published(stage).compare(nothing, today, stage.figures))
        .containsExactly("collected: 5000 g by the answers, 4000 g published");
    assertThat(pauses).hasSize(60);
  }

  @Test
  void only_what_has_moved_since_the_beginning_counts() {
    var stage = collectedAfter(0, 9_000);
    stage.figures.correctedDoorGrams.add(5_000);
    var before = new ObjectMapper().createObjectNode().put("collected", 4_000);

    assertThat(published(stage).compare(before, today, stage.figures)).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_city_that_publishes_nothing_agrees() {
    var stage = Stage.of(Stage.job(Job.Way.CLAIM));
    stage.figures.correctedDoorGrams.add(5_000);

    assertThat(published(stage).compare(nothing, today, stage.figures)).isEmpty();
  }

  @Test
  void a_day_that_was_interrupted_at_midnight_is_asked_for_with_those_after_it() {
    var stage = collectedAfter(0, 1_000);

    assertThat(published(stage).since(today.minusDays(2)).path("collected").asLong())
        .isEqualTo(3_000);
    assertThat(days).contains("day=" + today.minusDays(2), "day=" + today.minusDays(1));
  }

  @Test
  void books_that_say_what_the_answers_said_explain_everything() {
    var platform = new FakePlatform();
    var stage = new Stage(platform, platform, Stage.job(Job.Way.CLAIM));
    var books = new Books(stage.api, stage.scene.known());
    var before = books.totals();
    stage.doorWork.all(Stage.job(Job.Way.CLAIM));

    // What was weighed is with the collector: only a whole day ends with nothing there.
    var result = books.compare(before, stage.figures);

    assertThat(result.check()).isEqualTo("ok");
    assertThat(result.unexplainedFen()).isZero();
    assertThat(result.findings())
        .containsExactly(
            "COLLECTOR_CUSTODY/grams: 0 by the answers, 5000 by the books",
            "COLLECTOR_DIFFERENCE/grams: 5000 by the answers, 0 by the books");
    assertThat(result.unexplainedGrams()).isEqualTo(10_000);
  }

  @Test
  void money_that_waits_to_be_paid_out_is_still_the_residents() {
    var result = booksOf("RESIDENT_MONEY/fen", 100, "RESIDENT_MONEY_HELD/fen", 300, 400);

    assertThat(result.findings())
        .containsExactly("OPERATOR_PURCHASES/fen: -400 by the answers, 0 by the books");
    assertThat(result.unexplainedFen()).isEqualTo(400);
  }

  @Test
  void what_the_ledger_cannot_explain_itself_comes_on_top() {
    Transport broken =
        request ->
            request.operation().equals("checkLedger")
                ? new Reply(
                    200,
                    """
                    {"result":"broken","unexplainedGrams":7,"unexplainedFen":3,"findings":["transfer 5"]}
                    """,
                    0)
                : new FakePlatform().send(request);
    var stage = new Stage(new FakePlatform(), broken, Stage.job(Job.Way.CLAIM));

    var result = new Books(stage.api, stage.scene.known()).compare(nothing, stage.figures);

    assertThat(result)
        .isEqualTo(new Books.Result("broken", 7, 3, List.of("ledger check: \"transfer 5\"")));
  }

  private Books.Result booksOf(String one, long grams, String other, long more, long paid) {
    Transport ledger =
        request ->
            request.operation().equals("getLedgerTotals")
                ? new Reply(200, "[" + total(one, grams) + "," + total(other, more) + "]", 0)
                : new FakePlatform().send(request);
    var stage = new Stage(new FakePlatform(), ledger, Stage.job(Job.Way.CLAIM));
    stage.figures.paidFen.add(paid);
    return new Books(stage.api, stage.scene.known()).compare(nothing, stage.figures);
  }

  private static String total(String name, long amount) {
    var parts = name.split("/", -1);
    return "{\"kind\":\"%s\",\"counts\":\"%s\",\"amount\":%d}"
        .formatted(parts[0], parts[1], amount);
  }

  private Published published(Stage stage) {
    asked.set(0);
    days.clear();
    return new Published(stage.api, stage.scene.known(), pauses::add);
  }

  /** Publishes nothing for so many questions, and then so many grams a day. */
  private Stage collectedAfter(int questions, long grams) {
    var platform = new FakePlatform();
    Transport publishing =
        request -> {
          if (!request.operation().equals("getPublicFigures")) {
            return platform.send(request);
          }
          days.add(String.valueOf(request.uri().getQuery()));
          var now = asked.getAndIncrement() < questions ? 0 : grams;
          return new Reply(
              200, "{\"stages\":[{\"stage\":\"collected\",\"grams\":" + now + "}]}", 0);
        };
    return new Stage(platform, publishing, Stage.job(Job.Way.CLAIM));
  }
}
