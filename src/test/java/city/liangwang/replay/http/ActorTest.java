package city.liangwang.replay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Signing in, and signing in again. */
class ActorTest {

  private final Tally tally = new Tally();
  private final List<Request> sent = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final Transport transport =
      request -> {
        sent.add(request);
        return replies.size() > 1 ? replies.remove() : replies.element();
      };
  private final Api api = new Api(transport, "http://localhost", tally);

  @Test
  void a_token_is_used_as_long_as_it_holds() {
    var actor = new Counting(Duration.ofHours(1));

    assertThat(actor.token()).isEqualTo("1");
    assertThat(actor.token()).isEqualTo("1");
  }

  @Test
  void a_token_that_expires_within_the_minute_is_not_used_again() {
    assertThat(twice(new Counting(Duration.ofSeconds(50)))).isEqualTo("2");
    assertThat(twice(new Counting(Duration.ofMinutes(2)))).isEqualTo("1");
  }

  @Test
  void only_the_refusal_of_the_token_in_use_counts() {
    var actor = new Counting(Duration.ofHours(1));
    actor.token();
    actor.tokenRefused("of long ago");
    assertThat(actor.token()).isEqualTo("1");

    actor.tokenRefused("1");
    assertThat(actor.token()).isEqualTo("2");
    actor.tokenRefused("1");
    assertThat(actor.token()).isEqualTo("2");
  }

  @Test
  void many_calls_at_once_sign_in_once() throws Exception {
    var actor = new Counting(Duration.ofHours(1));
    var crew = Executors.newFixedThreadPool(8);
    Callable<String> call = actor::token;
    for (var token : crew.invokeAll(Stream.generate(() -> call).limit(64).toList())) {
      assertThat(token.get()).isEqualTo("1");
    }
    crew.shutdown();
  }

  @Test
  void staff_whom_keycloak_never_lets_in_give_up_after_ten_minutes() {
    replies.add(new Reply(401, "{\"error_description\":\"Invalid user credentials\"}", 0));

    assertThatThrownBy(() -> staff().token())
        .isInstanceOf(Unexpected.class)
        .hasMessage("Keycloak does not let clerk in: Invalid user credentials");
    assertThat(pauses.stream().mapToLong(Long::longValue).sum()).isEqualTo(600_000);
    assertThat(tally.waitingFor()).contains("Keycloak does not let clerk in yet");
  }

  @Test
  void staff_wait_for_a_keycloak_that_answers_with_a_page_or_without_a_reason() {
    replies.add(new Reply(200, "<html>starting</html>", 0));
    replies.add(new Reply(503, "{}", 0));
    replies.add(new Reply(200, "{\"access_token\":\"kc\",\"expires_in\":600}", 0));

    assertThat(staff().token()).isEqualTo("kc");
    assertThat(pauses).hasSize(2);
    assertThat(tally.waitingFor()).isEmpty();
  }

  @Test
  void staff_without_any_keycloak_are_told_so() {
    Transport away =
        request -> {
          throw new IOException("refused");
        };
    var clerk = new StaffPerson(away, pauses::add, tally, "http://kc/", "clerk", "x");

    assertThatThrownBy(clerk::token).hasMessage("no answer from Keycloak: refused");
  }

  @Test
  void a_phone_that_wechat_never_believes_gives_up() {
    replies.add(new Reply(400, "{\"code\":\"wechat-code-invalid\"}", 0));
    var wechat = new Api(request -> new Reply(200, "{\"code\":\"c\"}", 0), "http://wechat", tally);

    assertThatThrownBy(() -> new WechatPerson(api, wechat, "resident-1", false).token())
        .hasMessage("signIn of resident-1: every code was refused");
    assertThat(sent).hasSize(20);
  }

  @Test
  void a_phone_whose_owner_may_not_sign_in_does_not_try_again() {
    replies.add(new Reply(403, "{\"code\":\"person-closed\",\"detail\":\"since March\"}", 0));
    var wechat = new Api(request -> new Reply(200, "{\"code\":\"c\"}", 0), "http://wechat", tally);

    assertThatThrownBy(() -> new WechatPerson(api, wechat, "resident-1", false).token())
        .isInstanceOf(Unexpected.class)
        .hasMessage("signIn resident-1: 403 person-closed since March");
    assertThat(sent).hasSize(1);
  }

  @Test
  void an_answer_that_was_not_expected_is_told_with_its_errors() {
    var answer = answerTo(400, "{\"code\":\"invalid\",\"errors\":[{\"field\":\"grams\"}]}");

    assertThat(answer.unexpected("weighAtDoor", "/x").detail())
        .isEqualTo("weighAtDoor /x: 400 invalid  [{\"field\":\"grams\"}]");
    assertThat(new Answer(502, answer.body().path("nothing")).code()).isEqualTo("status-502");
  }

  @Test
  void an_answer_that_is_no_json_is_an_answer_without_content() {
    var page = answerTo(200, "<html>");
    var nothing = answerTo(204, "");

    assertThat(page.isOk()).isTrue();
    assertThat(page.body().isMissingNode()).isTrue();
    assertThat(nothing.isOk()).isTrue();
    assertThat(nothing.code()).isEqualTo("status-204");
  }

  @Test
  void a_transport_without_answer_is_unexpected() {
    var away =
        new Api(
            request -> {
              throw new IOException("no answer within 10 minutes");
            },
            "http://localhost",
            tally);

    assertThatThrownBy(() -> away.get(null, "getMe", "/api/v1/me"))
        .isInstanceOf(Unexpected.class)
        .hasMessage("no answer within 10 minutes");
  }

  @Test
  void a_pause_that_is_interrupted_ends_what_it_belongs_to() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Pause.real().millis(60_000)).isInstanceOf(Unexpected.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private String twice(Actor actor) {
    actor.token();
    return actor.token();
  }

  private StaffPerson staff() {
    return new StaffPerson(transport, pauses::add, tally, "http://kc", "clerk", "x");
  }

  private Answer answerTo(int status, String body) {
    replies.clear();
    replies.add(new Reply(status, body, 0));
    return api.send(null, "some", "GET", "/x", null);
  }

  /** Counts how often it has signed in. */
  private static final class Counting extends Actor {

    private final AtomicInteger times = new AtomicInteger();
    private final Duration holds;

    Counting(Duration holds) {
      this.holds = holds;
    }

    @Override
    protected SignedIn signIn() {
      return new SignedIn(String.valueOf(times.incrementAndGet()), Instant.now().plus(holds));
    }
  }
}
