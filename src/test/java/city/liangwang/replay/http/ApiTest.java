package city.liangwang.replay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiTest {

  private final Tally tally = new Tally();
  private final List<Request> sent = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final Api api = new Api(this::send, "http://localhost:8080/", tally);
  private final Somebody somebody = new Somebody();

  @Test
  void an_act_is_sent_as_json_in_the_name_of_its_actor() {
    replies.add(new Reply(200, "{\"totalGrams\":5722}", 0));
    var answer = api.put(somebody, "weighAtDoor", "/api/v1/x", api.object().put("grams", 5_722));
    assertThat(answer.path("totalGrams").asLong()).isEqualTo(5_722);
    assertThat(sent.get(0).uri()).hasToString("http://localhost:8080/api/v1/x");
    assertThat(sent.get(0).body()).isEqualTo("{\"grams\":5722}");
    assertThat(sent.get(0).token()).isEqualTo("token-1");
  }

  @Test
  void a_refusal_where_none_should_be_is_unexpected_and_says_all_about_it() {
    replies.add(new Reply(409, "{\"code\":\"pickup-state\",\"detail\":\"is REFUSED\"}", 0));
    assertThatThrownBy(() -> api.put(somebody, "weighAtDoor", "/api/v1/x", null))
        .isInstanceOf(Unexpected.class)
        .hasMessageContaining("weighAtDoor /api/v1/x: 409 pickup-state is REFUSED");
  }

  @Test
  void an_expected_refusal_is_counted_by_its_code() {
    replies.add(new Reply(409, "{\"code\":\"id-reused\"}", 0));
    api.refused(somebody, "weighAtDoor", "PUT", "/api/v1/x", null, Set.of(409));
    assertThat(tally.refusals()).containsEntry("id-reused", 1L);
    assertThat(tally.unexpected()).isZero();
  }

  @Test
  void what_is_not_refused_although_it_should_be_is_unexpected() {
    replies.add(new Reply(200, "{}", 0));
    api.refused(somebody, "weighAtDoor", "PUT", "/api/v1/x", null, Set.of(409));
    assertThat(tally.unexpected()).isEqualTo(1);
    assertThat(tally.details().get(0)).startsWith("not refused: weighAtDoor");
  }

  @Test
  void a_token_that_has_expired_is_renewed_and_the_same_is_sent_again() {
    replies.add(new Reply(401, "", 0));
    replies.add(new Reply(200, "{}", 0));
    api.put(somebody, "weighAtDoor", "/api/v1/x", null);
    assertThat(sent).extracting(Request::token).containsExactly("token-1", "token-2");
    assertThat(sent.get(1).uri()).isEqualTo(sent.get(0).uri());
  }

  @Test
  void a_token_that_is_never_taken_is_unexpected() {
    replies.add(new Reply(401, "", 0));
    replies.add(new Reply(401, "", 0));
    assertThatThrownBy(() -> api.put(somebody, "weighAtDoor", "/api/v1/x", null))
        .isInstanceOf(Unexpected.class)
        .hasMessageContaining("status-401");
  }

  @Test
  void somebody_with_a_phone_signs_in_once_as_long_as_the_token_holds() {
    replies.add(new Reply(200, "{\"code\":\"login\"}", 0));
    replies.add(new Reply(200, "{\"code\":\"phone\"}", 0));
    replies.add(session("2099-01-01T00:00:00Z"));
    var collector = new WechatPerson(api, api, "collector-1", true);
    assertThat(collector.token()).isEqualTo("signed");
    assertThat(collector.token()).isEqualTo("signed");
    assertThat(collector.person().path("id").asText()).isEqualTo("p1");
    assertThat(sent).hasSize(3);
    assertThat(sent.get(2).body()).isEqualTo("{\"code\":\"login\",\"phoneCode\":\"phone\"}");
  }

  @Test
  void a_code_whose_answer_was_lost_is_replaced_by_a_new_one() {
    replies.add(new Reply(200, "{\"code\":\"used\"}", 0));
    replies.add(new Reply(400, "{\"code\":\"wechat-code-invalid\"}", 0));
    replies.add(new Reply(200, "{\"code\":\"new\"}", 0));
    replies.add(session("2099-01-01T00:00:00Z"));
    assertThat(new WechatPerson(api, api, "resident-1", false).token()).isEqualTo("signed");
    assertThat(sent.get(3).body()).isEqualTo("{\"code\":\"new\"}");
  }

  @Test
  void an_old_token_is_renewed_before_it_expires() {
    for (int i = 0; i < 2; i++) {
      replies.add(new Reply(200, "{\"code\":\"login\"}", 0));
      replies.add(session("2020-01-01T00:00:00Z"));
    }
    var resident = new WechatPerson(api, api, "resident-1", false);
    resident.token();
    resident.token();
    assertThat(sent).hasSize(4);
  }

  @Test
  void staff_wait_until_keycloak_knows_them() {
    var pauses = new ArrayList<Long>();
    replies.add(new Reply(401, "{\"error_description\":\"Invalid user credentials\"}", 0));
    replies.add(new Reply(200, "{\"access_token\":\"kc\",\"expires_in\":600}", 0));
    var clerk =
        new StaffPerson(this::send, pauses::add, tally, "http://localhost:8081", "clerk", "a&b");
    assertThat(clerk.token()).isEqualTo("kc");
    assertThat(clerk.token()).isEqualTo("kc");
    assertThat(pauses).hasSize(1);
    assertThat(tally.waitingFor()).isEmpty();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).body())
        .isEqualTo("grant_type=password&client_id=liangwang-replay&username=clerk&password=a%26b");
    assertThat(sent.get(0).uri())
        .hasToString("http://localhost:8081/realms/liangwang/protocol/openid-connect/token");
  }

  @Test
  void half_and_99_of_100_calls_are_told_apart() {
    for (int i = 1; i <= 100; i++) {
      tally.called("weighAtDoor", i * 1_000L);
    }
    assertThat(tally.timing()).isEqualTo(new Tally.Timing(100, 50, 99));
    assertThat(tally.timings()).containsOnlyKeys("weighAtDoor");
  }

  @Test
  void only_the_first_twenty_surprises_are_kept_in_words() {
    for (int i = 0; i < 30; i++) {
      tally.unexpected("surprise " + i);
    }
    assertThat(tally.unexpected()).isEqualTo(30);
    assertThat(tally.details()).hasSize(20).contains("surprise 0", "surprise 19");
  }

  private static Reply session(String expiresAt) {
    return new Reply(
        200,
        "{\"token\":\"signed\",\"expiresAt\":\"" + expiresAt + "\",\"person\":{\"id\":\"p1\"}}",
        0);
  }

  private Reply send(Request request) {
    sent.add(request);
    return replies.remove();
  }

  /** Has a new token whenever one was refused. */
  private static final class Somebody extends Actor {

    private int number;

    @Override
    protected SignedIn signIn() {
      number++;
      return new SignedIn("token-" + number, Instant.MAX);
    }
  }
}
