package city.liangwang.integration.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.shared.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of everything that WeChat may say. */
@QuarkusTest
class WeChatMiniProgramTest {

  private static final String TOKEN = "{\"access_token\":\"T1\",\"expires_in\":7200}";
  private static final String SECOND_TOKEN = "{\"access_token\":\"T2\",\"expires_in\":7200}";
  private static final String PHONE =
      "{\"errcode\":0,\"phone_info\":{\"phoneNumber\":\"+8619012345678\","
          + "\"purePhoneNumber\":\"19012345678\",\"countryCode\":\"86\"}}";
  private static final String TOKEN_REFUSED = "{\"errcode\":40001,\"errmsg\":\"not latest\"}";

  @Inject Vertx vertx;

  private final Ticking clock = new Ticking();
  private FakeWeChat weChat;
  private WeChatMiniProgram miniProgram;

  @BeforeEach
  void open() {
    weChat = new FakeWeChat();
    var api = new WeChatApi(vertx, weChat.config());
    miniProgram =
        new WeChatMiniProgram(api, new AccessToken(api, weChat.config(), clock), weChat.config());
  }

  @AfterEach
  void close() {
    weChat.close();
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(20));
  }

  private Problem refusalOf(Uni<String> uni) {
    var problem = catchThrowableOfType(Problem.class, () -> now(uni));
    assertThat(problem).isNotNull();
    return problem;
  }

  // Sign-in.

  @Test
  void a_code_is_exchanged_for_the_openid() {
    weChat.says("{\"session_key\":\"k\",\"openid\":\"o-1\"}");

    assertThat(now(miniProgram.openid("the code"))).isEqualTo("o-1");
    assertThat(weChat.paths()).containsExactly("/sns/jscode2session");
    assertThat(weChat.heard().get(0).query())
        .contains("appid=wx-app", "secret=s3cret", "grant_type=authorization_code", "js_code=the");
  }

  @Test
  void a_code_can_not_smuggle_in_another_parameter() {
    weChat.says("{\"openid\":\"o-1\"}");

    now(miniProgram.openid("x&appid=other"));

    assertThat(weChat.heard().get(0).query()).contains("js_code=x%26appid%3Dother");
  }

  @ParameterizedTest
  @CsvSource({
    "40029, wechat-code-invalid, 0",
    "40163, wechat-code-invalid, 0",
    "40226, wechat-blocked, 0",
    "45011, wechat-busy, 60",
    "-1,    unavailable, 0",
    "40013, unavailable, 0",
    "40125, unavailable, 0",
    "61024, unavailable, 0"
  })
  void every_error_of_wechat_is_a_problem_of_ours(int error, String problem, long seconds) {
    weChat.says("{\"errcode\":" + error + ",\"errmsg\":\"whatever\"}");

    var refusal = refusalOf(miniProgram.openid("c"));

    assertThat(refusal.type().code()).isEqualTo(problem);
    assertThat(refusal.retryAfterSeconds()).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"openid\"",
        "7",
        "{",
        "<html>502 Bad Gateway</html>",
        "{}",
        "{\"openid\":null}",
        "{\"openid\":7}",
        "{\"openid\":{}}",
        "{\"errcode\":\"none\"}",
        "{\"errcode\":{}}"
      })
  void what_makes_no_sense_is_as_if_wechat_were_away(String body) {
    weChat.says(body);

    assertThat(refusalOf(miniProgram.openid("c")).type().code()).isEqualTo("unavailable");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 403, 404, 500, 502, 503})
  void only_an_answer_with_200_counts(int status) {
    weChat.says(status, status == 204 ? "" : "{\"openid\":\"o-1\"}");

    assertThat(refusalOf(miniProgram.openid("c")).type().code()).isEqualTo("unavailable");
  }

  @Test
  void nobody_waits_for_ever() {
    assertThat(refusalOf(miniProgram.openid("c")).type().code()).isEqualTo("unavailable");
  }

  @Test
  void nobody_is_there() {
    weChat.close();

    assertThat(refusalOf(miniProgram.openid("c")).type().code()).isEqualTo("unavailable");
  }

  @Test
  void a_refusal_tells_nothing_that_wechat_said() {
    weChat.says("{\"errcode\":40029,\"errmsg\":\"rid: 123 hint: [secret]\"}");

    assertThat(refusalOf(miniProgram.openid("the code")).detail())
        .doesNotContain("secret", "the code", "rid");
  }

  // The phone.

  @Test
  void the_number_comes_without_the_code_of_the_country() {
    weChat.says(TOKEN).says(PHONE);

    assertThat(now(miniProgram.phoneNumber("p"))).isEqualTo("19012345678");
    assertThat(weChat.paths())
        .containsExactly("/cgi-bin/stable_token", "/wxa/business/getuserphonenumber");
    assertThat(weChat.heard().get(1).query()).isEqualTo("access_token=T1");
    assertThat(weChat.heard().get(1).body().getString("code")).isEqualTo("p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"phone_info\":null}",
        "{\"phone_info\":{}}",
        "{\"phone_info\":[]}",
        "{\"phone_info\":\"19012345678\"}",
        "{\"phone_info\":{\"purePhoneNumber\":19012345678}}"
      })
  void without_a_number_wechat_is_as_good_as_away(String body) {
    weChat.says(TOKEN).says(body);

    assertThat(refusalOf(miniProgram.phoneNumber("p")).type().code()).isEqualTo("unavailable");
  }

  @Test
  void a_code_of_the_phone_button_is_good_once() {
    weChat.says(TOKEN).says("{\"errcode\":40029}");

    assertThat(refusalOf(miniProgram.phoneNumber("p")).type().code())
        .isEqualTo("wechat-code-invalid");
  }

  // The platform's own token.

  @Test
  void the_token_is_asked_for_as_the_stable_one_and_kept() {
    weChat.says(TOKEN).says(PHONE).says(PHONE);

    now(miniProgram.phoneNumber("p"));
    now(miniProgram.phoneNumber("q"));

    assertThat(weChat.paths()).hasSize(3).containsOnlyOnce("/cgi-bin/stable_token");
    var request = weChat.heard().get(0).body();
    assertThat(request.getString("grant_type")).isEqualTo("client_credential");
    assertThat(request.getString("appid")).isEqualTo("wx-app");
    assertThat(request.getString("secret")).isEqualTo("s3cret");
    assertThat(request.getBoolean("force_refresh")).isFalse();
  }

  @Test
  void two_minutes_before_it_runs_out_the_token_is_asked_for_anew() {
    weChat.says(TOKEN).says(PHONE).says(PHONE).says(SECOND_TOKEN).says(PHONE);
    now(miniProgram.phoneNumber("p"));

    clock.pass(Duration.ofSeconds(7_200 - 120 - 1));
    now(miniProgram.phoneNumber("q"));
    clock.pass(Duration.ofSeconds(1));
    now(miniProgram.phoneNumber("r"));

    assertThat(weChat.heard()).hasSize(5);
    assertThat(weChat.heard().get(2).query()).isEqualTo("access_token=T1");
    assertThat(weChat.heard().get(4).query()).isEqualTo("access_token=T2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"expires_in\":60", ",\"expires_in\":\"soon\""})
  void a_token_that_lasts_too_short_is_used_and_not_kept(String lifetime) {
    var brief = "{\"access_token\":\"T1\"" + lifetime + "}";
    weChat.says(brief).says(PHONE).says(brief).says(PHONE);

    now(miniProgram.phoneNumber("p"));
    now(miniProgram.phoneNumber("q"));

    assertThat(weChat.paths().stream().filter("/cgi-bin/stable_token"::equals)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {40001, 42001})
  void a_token_that_is_refused_is_renewed_by_force_and_the_number_asked_for_again(int error) {
    weChat.says(TOKEN).says("{\"errcode\":" + error + "}").says(SECOND_TOKEN).says(PHONE);

    assertThat(now(miniProgram.phoneNumber("p"))).isEqualTo("19012345678");

    assertThat(weChat.heard().get(2).body().getBoolean("force_refresh")).isTrue();
    assertThat(weChat.heard().get(3).query()).isEqualTo("access_token=T2");
    assertThat(weChat.heard().get(3).body().getString("code")).isEqualTo("p");
  }

  @Test
  void a_token_that_is_refused_twice_is_not_renewed_for_ever() {
    weChat.says(TOKEN).says(TOKEN_REFUSED).says(SECOND_TOKEN).says(TOKEN_REFUSED);

    assertThat(refusalOf(miniProgram.phoneNumber("p")).type().code()).isEqualTo("unavailable");
    assertThat(weChat.heard()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"access_token\":7}", "{\"errcode\":40125}", "{\"errcode\":40001}"})
  void without_a_token_nobody_asks_for_a_number(String body) {
    weChat.says(body);

    assertThat(refusalOf(miniProgram.phoneNumber("p")).type().code()).isEqualTo("unavailable");
    assertThat(weChat.paths()).isEqualTo(List.of("/cgi-bin/stable_token"));
  }

  /** A clock that goes on when the test says so. */
  private static final class Ticking extends Clock {

    private Instant at = Instant.parse("2026-06-01T04:00:00Z");

    void pass(Duration time) {
      at = at.plus(time);
    }

    @Override
    public Instant instant() {
      return at;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
