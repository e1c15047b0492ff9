package city.liangwang.integration.wechat.standin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.testing.StandInPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in says what WeChat would say, mistakes included. */
@QuarkusTest
class WeChatStandInTest {

  private static final String APP = "wx-stand-in";
  private static final String SECRET = "stand-in-secret";

  private final String user = "user-" + UUID.randomUUID();
  private final StandInPhone phone = new StandInPhone(user);

  @AfterEach
  void all_is_well() {
    StandInPhone.fault("none", 0);
  }

  private static JsonPath read(Response response) {
    assertThat(response.statusCode()).isEqualTo(200);
    // Whoever trusts in the content type fails at WeChat.
    assertThat(response.contentType()).startsWith("text/plain");
    return JsonPath.from(response.asString());
  }

  private static JsonPath session(String app, String secret, String grant, String code) {
    return read(
        given()
            .queryParam("appid", app)
            .queryParam("secret", secret)
            .queryParam("grant_type", grant)
            .queryParam("js_code", code)
            .get(StandInPhone.url() + "/sns/jscode2session"));
  }

  private static JsonPath session(String code) {
    return session(APP, SECRET, "authorization_code", code);
  }

  private static JsonPath stableToken(String app, String secret) {
    return read(
        given()
            .contentType("application/json")
            .body(Map.of("grant_type", "client_credential", "appid", app, "secret", secret))
            .post(StandInPhone.url() + "/cgi-bin/stable_token"));
  }

  private static JsonPath number(String token, String code) {
    return read(
        given()
            .contentType("application/json")
            .queryParam("access_token", token)
            .body(Map.of("code", code))
            .post(StandInPhone.url() + "/wxa/business/getuserphonenumber"));
  }

  private static String token() {
    return stableToken(APP, SECRET).getString("access_token");
  }

  @Test
  void a_login_code_is_exchanged_once_for_the_openid_of_its_user() {
    var code = phone.loginCode();

    var first = session(code);
    assertThat(first.getString("openid")).isEqualTo(MadeUpPhone.openid(user));
    assertThat(first.getString("session_key")).isNotEmpty();
    assertThat(first.getMap("")).doesNotContainKey("errcode");

    assertThat(session(code).getInt("errcode")).isEqualTo(40029);
  }

  @Test
  void two_codes_of_one_user_name_the_same_user() {
    var first = phone.loginCode();
    var second = phone.loginCode();

    assertThat(first).isNotEqualTo(second);
    assertThat(session(second).getString("openid")).isEqualTo(session(first).getString("openid"));
  }

  @ParameterizedTest
  @CsvSource({
    "wx-other, stand-in-secret, authorization_code, 40125",
    "wx-stand-in, guess, authorization_code, 40125",
    "wx-stand-in, '', authorization_code, 40125",
    "wx-stand-in, stand-in-secret, client_credential, 40002",
    "wx-stand-in, stand-in-secret, authorization_code, 40029"
  })
  void who_asks_wrongly_hears_the_number_that_wechat_has_for_it(
      String app, String secret, String grant, int error) {
    assertThat(session(app, secret, grant, "unknown").getInt("errcode")).isEqualTo(error);
  }

  @Test
  void a_question_that_was_refused_does_not_use_up_the_code() {
    var code = phone.loginCode();

    session(APP, "guess", "authorization_code", code);

    assertThat(session(code).getString("openid")).isEqualTo(MadeUpPhone.openid(user));
  }

  @Test
  void the_stable_token_is_the_same_for_everybody_who_asks() {
    var token = stableToken(APP, SECRET);

    assertThat(token.getInt("expires_in")).isEqualTo(7200);
    assertThat(stableToken(APP, SECRET).getString("access_token"))
        .isEqualTo(token.getString("access_token"));
    assertThat(stableToken(APP, "guess").getInt("errcode")).isEqualTo(40125);
  }

  @Test
  void the_older_way_to_a_token_is_open_too() {
    var answer =
        read(
            given()
                .queryParam("appid", APP)
                .queryParam("secret", SECRET)
                .get(StandInPhone.url() + "/cgi-bin/token"));

    assertThat(answer.getString("access_token")).isEqualTo(token());
  }

  @Test
  void a_phone_code_is_exchanged_once_for_the_number() {
    var code = phone.phoneCode("19000000001");
    var answer = number(token(), code);

    assertThat(answer.getInt("errcode")).isZero();
    assertThat(answer.getString("phone_info.purePhoneNumber")).isEqualTo("19000000001");
    assertThat(answer.getString("phone_info.countryCode")).isEqualTo("86");
    assertThat(answer.getString("phone_info.watermark.appid")).isEqualTo(APP);
    assertThat(number(token(), code).getInt("errcode")).isEqualTo(40029);
  }

  @Test
  void without_a_number_of_its_own_a_phone_has_the_one_of_its_user() {
    assertThat(number(token(), phone.phoneCode()).getString("phone_info.purePhoneNumber"))
        .isEqualTo(MadeUpPhone.number(user));
  }

  @Test
  void a_wrong_token_is_refused_and_uses_up_nothing() {
    var code = phone.phoneCode();

    assertThat(number("guess", code).getInt("errcode")).isEqualTo(40001);
    assertThat(number(token(), code).getInt("errcode")).isZero();
  }

  @Test
  void a_login_code_is_no_phone_code_and_the_other_way_round() {
    assertThat(number(token(), phone.loginCode()).getInt("errcode")).isEqualTo(40029);
    assertThat(session(phone.phoneCode()).getInt("errcode")).isEqualTo(40029);
  }

  @ParameterizedTest
  @CsvSource({"busy, -1", "too-often, 45011", "blocked, 40226"})
  void a_fault_comes_as_often_as_was_said_and_then_no_more(String kind, int error) {
    var code = phone.loginCode();
    StandInPhone.fault(kind, 2);

    assertThat(session(code).getInt("errcode")).isEqualTo(error);
    assertThat(session(code).getInt("errcode")).isEqualTo(error);
    assertThat(session(code).getString("openid")).isEqualTo(MadeUpPhone.openid(user));
  }

  @Test
  void garbage_is_no_json() {
    StandInPhone.fault("garbage", 1);

    var answer = given().get(StandInPhone.url() + "/cgi-bin/token").asString();

    assertThat(answer).startsWith("<html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BUSY", "flood"})
  void a_fault_that_nobody_knows_is_not_set(String kind) {
    given()
        .contentType("application/json")
        .body(Map.of("kind", kind, "times", 1))
        .put(StandInPhone.url() + "/stand-in/fault")
        .then()
        .statusCode(400);
    assertThat(token()).isNotEmpty();
  }

  @Test
  void the_phones_themselves_have_no_faults() {
    StandInPhone.fault("busy", 1);

    assertThat(phone.loginCode()).isNotEmpty();
  }
}
