package city.liangwang.replay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientTest {

  private static final Request REQUEST =
      new Request(
          "weighAtDoor",
          "PUT",
          URI.create("http://localhost/api/v1/door-weighings/1"),
          "application/json",
          "{\"grams\":5722}",
          "token");

  private final Tally tally = new Tally();
  private final List<Request> sent = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private int refusedConnections;

  private final Transport patient = new Patient(this::once, pauses::add, tally);

  @Test
  void an_answer_is_passed_on() throws Exception {
    replies.add(new Reply(200, "{}", 0));
    assertThat(patient.send(REQUEST).status()).isEqualTo(200);
    assertThat(tally.calls()).isEqualTo(1);
    assertThat(tally.retries()).isZero();
  }

  @Test
  void a_platform_that_is_away_gets_the_same_request_again() throws Exception {
    refusedConnections = 3;
    replies.add(new Reply(200, "{}", 0));
    assertThat(patient.send(REQUEST).status()).isEqualTo(200);
    assertThat(sent).hasSize(4).allMatch(REQUEST::equals);
    assertThat(tally.retries()).isEqualTo(3);
    assertThat(tally.unexpected()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void an_answer_that_says_later_is_asked_for_again(int status) throws Exception {
    replies.add(new Reply(status, "", 0));
    replies.add(new Reply(200, "{}", 0));
    assertThat(patient.send(REQUEST).status()).isEqualTo(200);
    assertThat(sent).hasSize(2).allMatch(REQUEST::equals);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 400, 401, 403, 404, 409, 500})
  void every_other_answer_is_an_answer(int status) throws Exception {
    replies.add(new Reply(status, "", 0));
    assertThat(patient.send(REQUEST).status()).isEqualTo(status);
    assertThat(sent).hasSize(1);
  }

  @Test
  void it_waits_longer_and_longer_but_not_for_ever_between_two_tries() throws Exception {
    refusedConnections = 8;
    replies.add(new Reply(200, "{}", 0));
    patient.send(REQUEST);
    assertThat(pauses).containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L, 5_000L);
  }

  @Test
  void it_waits_as_long_as_the_platform_asks() throws Exception {
    replies.add(new Reply(429, "", 7));
    replies.add(new Reply(200, "{}", 0));
    patient.send(REQUEST);
    assertThat(pauses).containsExactly(7_000L);
  }

  @Test
  void it_says_what_it_waits_for_until_it_has_its_answer() throws Exception {
    refusedConnections = 1;
    replies.add(new Reply(200, "{}", 0));
    new Patient(this::once, millis -> assertThat(tally.waitingFor()).contains("refused"), tally)
        .send(REQUEST);
    assertThat(tally.waitingFor()).isEmpty();
  }

  @Test
  void after_ten_minutes_it_gives_up() {
    refusedConnections = Integer.MAX_VALUE;
    assertThatThrownBy(() -> patient.send(REQUEST))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weighAtDoor")
        .hasMessageContaining("10 minutes");
    assertThat(pauses.stream().mapToLong(Long::longValue).sum()).isBetween(590_000L, 600_000L);
  }

  private Reply once(Request request) throws IOException {
    sent.add(request);
    if (refusedConnections > 0) {
      refusedConnections--;
      throw new ConnectException("refused");
    }
    return replies.remove();
  }
}
