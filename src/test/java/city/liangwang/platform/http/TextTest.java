package city.liangwang.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of people comes through unharmed; what is no text does not come through at all. */
@QuarkusTest
class TextTest {

  @Inject ObjectMapper json;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a\nb\tc",
        "两网融合",
        "é",
        "e\u0301",
        "😀",
        "𠮷野家",
        "\u200d",
        "a\u00a0b",
        "\"\\"
      })
  void text_of_every_kind_is_answered_as_it_was_sent(String text) throws JsonProcessingException {
    var body = json.writeValueAsString(Map.of("text", text, "grams", 1, "lines", new int[0]));

    given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/test/echo")
        .then()
        .statusCode(200)
        .body("text", equalTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "a\u0001", "\u001b[31m", "\u007f", "\u0085", "\r", "\ud800", "a\udc00"})
  void a_sign_that_nobody_can_see_is_no_text(String text) {
    assertThat(Text.isPrintable(text)).isFalse();
  }

  @Test
  void two_halves_of_a_sign_are_one_sign() {
    assertThat(Text.isPrintable("\ud83d\ude00")).isTrue();
    assertThat(Text.isPrintable("\ude00\ud83d")).isFalse();
  }

  @Test
  void every_sign_below_space_but_line_break_and_tab_is_refused() {
    for (char sign = 0; sign < ' '; sign++) {
      assertThat(Text.isPrintable("a" + sign))
          .as("sign %d", (int) sign)
          .isEqualTo(sign == '\n' || sign == '\t');
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/test/echo?text=a%0d",
        "/test/echo?text=%1b",
        "/test/echo?a=b&text=%00",
        "/api/v1/%00"
      })
  void such_signs_are_refused_in_addresses_too(String address) {
    given()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21})
  void a_text_is_as_long_as_it_has_code_units(int length) {
    var body = "{\"text\":\"" + "网".repeat(length) + "\",\"grams\":1,\"lines\":[]}";

    given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/test/echo")
        .then()
        .statusCode(length == 20 ? 200 : 400);
  }

  @ParameterizedTest
  @CsvSource({"48, 400", "60, 400", "2000, 400"})
  void nobody_can_send_a_tower_of_brackets(int depth, int status) {
    var body = "{\"text\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/test/echo")
        .then()
        .statusCode(status)
        .body("code", equalTo("request-invalid"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON"})
  void json_may_be_announced_in_several_ways(String type) {
    given()
        .header("Content-Type", type)
        .body(
            "{\"text\":\"a\",\"grams\":1,\"lines\":[]}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .put("/test/echo")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream", "text/json"})
  void what_is_announced_as_something_else_is_not_read(String type) {
    given()
        .header("Content-Type", type)
        .body(
            "{\"text\":\"a\",\"grams\":1,\"lines\":[]}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .put("/test/echo")
        .then()
        .statusCode(415)
        .body("code", equalTo("media-type-unsupported"));
  }
}
