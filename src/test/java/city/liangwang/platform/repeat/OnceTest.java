package city.liangwang.platform.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.shared.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnceTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private static final String HASH =
      "select content_hash from platform.call where operation = $1 and id = $2";

  @Inject Once once;
  @Inject Pool pool;

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

  @Test
  void the_same_id_may_name_another_operation() {
    called(person, "a");
    var other =
        once.run(
                new Call("otherCall", id, person, new Content("b")),
                Answer.class,
                tx -> Uni.createFrom().item(new Answer(7, "b")))
            .await()
            .atMost(SOON);
    assertThat(other).isEqualTo(new Answer(7, "b"));
    assertThat(called(person, "a")).isEqualTo(new Answer(1, "a"));
  }

  @Test
  void the_order_in_which_a_map_was_filled_is_no_other_content() {
    var oneWay = new LinkedHashMap<String, Integer>();
    oneWay.put("PET", 1);
    oneWay.put("PAPER", 2);
    var otherWay = new LinkedHashMap<String, Integer>();
    otherWay.put("PAPER", 2);
    otherWay.put("PET", 1);

    assertThat(calledWith(oneWay)).isEqualTo(calledWith(otherWay));
    assertThat(runs).hasValue(1);
  }

  @Test
  void what_was_done_before_the_failure_is_undone() {
    assertThatThrownBy(
            () ->
                once.run(
                        new Call("testCall", id, person, "a"),
                        Answer.class,
                        tx ->
                            tx.query("create table platform.left_over (i int)")
                                .execute()
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException())))
                    .await()
                    .atMost(SOON))
        .isInstanceOf(IllegalStateException.class);

    var left = one("select to_regclass('platform.left_over') is null", Tuple.tuple()).getBoolean(0);
    assertThat(left).isTrue();
    assertThat(one("select count(*) from platform.call where id = $1", Tuple.of(id)).getLong(0))
        .isZero();
  }

  /** Ten billion phone numbers are guessed in minutes where a hash has no key. */
  @Test
  void nobody_can_guess_the_content_from_what_is_kept() throws NoSuchAlgorithmException {
    called(person, "13800138000");

    var kept = one(HASH, Tuple.of("testCall", id)).getBuffer(0).getBytes();
    var content = "{\"text\":\"13800138000\"}";
    for (var guess :
        List.of(content, person + content, "13800138000", "testCall" + id + person + content)) {
      var plain = MessageDigest.getInstance("SHA-256").digest(guess.getBytes(UTF_8));
      assertThat(kept).isNotEqualTo(plain);
    }
    assertThat(kept).hasSize(32);
  }

  @Test
  void neither_the_request_nor_the_caller_can_be_read_in_what_is_kept() {
    called(person, "Zhongshan Road 17");

    var row = one("select * from platform.call where id = $1", Tuple.of(id)).toJson();
    assertThat(row.getString("content_hash")).doesNotContain("Zhongshan");
  }

  @Test
  void what_was_kept_under_no_key_matches_nothing_any_more() {
    called(person, "a");
    one("update platform.call set content_hash = '' where id = $1 returning 1", Tuple.of(id));

    assertThatThrownBy(() -> called(person, "a"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(RequestProblem.ID_REUSED));
    assertThat(runs).hasValue(1);
  }

  @Test
  void of_eight_at_once_with_eight_contents_one_runs_and_seven_are_refused() {
    var calls =
        IntStream.range(0, 8)
            .mapToObj(
                number ->
                    call(person, "text " + number)
                        .map(answer -> true)
                        .onFailure(Problem.class)
                        .recoverWithItem(false))
            .toList();
    var answered = Uni.join().all(calls).andFailFast().await().atMost(SOON);

    assertThat(answered).hasSize(8).containsOnlyOnce(true);
    assertThat(runs).hasValue(1);
  }

  private Answer calledWith(Object content) {
    return once.run(
            new Call("testCall", id, person, content),
            Answer.class,
            tx -> Uni.createFrom().item(new Answer(runs.incrementAndGet(), "map")))
        .await()
        .atMost(SOON);
  }

  private Row one(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).await().atMost(SOON).iterator().next();
  }
}
