package city.liangwang.platform.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.shared.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnceTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Inject Once once;

  private final UUID id = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();
  private final AtomicInteger runs = new AtomicInteger();

  record Answer(int run, String text) {}

  record Content(String text) {}

  private Uni<Answer> call(UUID by, String text) {
    return once.run(
        new Call("testCall", id, by, new Content(text)),
        Answer.class,
        tx ->
            tx.query("select pg_sleep(0.05)")
                .execute()
                .map(any -> new Answer(runs.incrementAndGet(), text)));
  }

  private Answer called(UUID by, String text) {
    return call(by, text).await().atMost(SOON);
  }

  @Test
  void the_same_call_again_gives_the_same_answer_and_runs_nothing() {
    assertThat(called(person, "a")).isEqualTo(new Answer(1, "a"));
    assertThat(called(person, "a")).isEqualTo(new Answer(1, "a"));
    assertThat(runs).hasValue(1);
  }

  @Test
  void the_same_id_with_other_content_is_a_conflict() {
    called(person, "a");
    assertThatThrownBy(() -> called(person, "b"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(RequestProblem.ID_REUSED));
    assertThat(runs).hasValue(1);
  }

  @Test
  void the_same_id_from_somebody_else_is_a_conflict() {
    called(person, "a");
    assertThatThrownBy(() -> called(UUID.randomUUID(), "a")).isInstanceOf(Problem.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void of_eight_at_once_one_runs_and_all_get_its_answer() {
    List<Uni<Answer>> calls = IntStream.range(0, 8).mapToObj(any -> call(person, "a")).toList();
    var answers = Uni.join().all(calls).andFailFast().await().atMost(SOON);
    assertThat(answers).hasSize(8).containsOnly(new Answer(1, "a"));
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_call_that_failed_can_be_made_again() {
    assertThatThrownBy(
            () ->
                once.run(
                        new Call("testCall", id, person, new Content("a")),
                        Answer.class,
                        tx -> Uni.createFrom().failure(RequestProblem.FORBIDDEN.because("no")))
                    .await()
                    .atMost(SOON))
        .isInstanceOf(Problem.class);
    assertThat(called(person, "a")).isEqualTo(new Answer(1, "a"));
  }
}
