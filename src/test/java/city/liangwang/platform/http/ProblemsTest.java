package city.liangwang.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemsTest {

  private static final String PROBLEM_JSON = "application/problem+json";

  private static ValidatableResponse send(String body) {
    return given().contentType(ContentType.JSON).body(body).put("/test/echo").then();
  }

  @Test
  void a_good_request_is_answered() {
    send("{\"text\":\"两网\",\"grams\":1,\"lines\":[]}").statusCode(200).body("text", equalTo("两网"));
  }

  @Test
  void a_refusal_has_code_titles_in_both_languages_and_the_field() {
    given()
        .get("/test/echo/refused")
        .then()
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("cursor-invalid"))
        .body("type", equalTo("urn:liangwang:problem:cursor-invalid"))
        .body("title", equalTo("No such page"))
        .body("titleZh", equalTo("分页游标无效"))
        .body("errors.field", contains("cursor"));
  }

  @Test
  void a_bug_is_told_without_its_details() {
    given()
        .get("/test/echo/bug")
        .then()
        .statusCode(500)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("internal-error"))
        .body(not(containsString("secret")));
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\",\"grams\":0,\"lines\":[]} | grams",
        "{\"text\":\"a\",\"grams\":-1,\"lines\":[]} | grams",
        "{\"text\":\"a\",\"grams\":1.5,\"lines\":[]} | grams",
        "{\"text\":\"a\",\"grams\":\"1\",\"lines\":[]} | grams",
        "{\"text\":\"a\",\"grams\":null,\"lines\":[]} | grams",
        "{\"text\":\"a\",\"grams\":92233720368547758070,\"lines\":[]} | grams",
        "{\"text\":7,\"grams\":1,\"lines\":[]} | text",
        "{\"text\":{},\"grams\":1,\"lines\":[]} | text",
        "{\"text\":\"\\u0000\",\"grams\":1,\"lines\":[]} | text",
        "{\"text\":\"\\u0007\",\"grams\":1,\"lines\":[]} | text",
        "{\"text\":\"\\ud800\",\"grams\":1,\"lines\":[]} | text",
        "{\"text\":\"123456789012345678901\",\"grams\":1,\"lines\":[]} | text",
        "{\"grams\":1,\"lines\":[]} | text",
        "{\"text\":\"a\",\"grams\":1,\"lines\":[{\"grams\":1},{\"grams\":0}]} | lines[1].grams",
        "{\"text\":\"a\",\"grams\":1,\"lines\":[{\"grams\":1},{\"grams\":\"x\"}]} | lines[1].grams",
        "{\"text\":\"a\",\"grams\":1,\"lines\":{}} | lines",
        "{\"text\":\"a\",\"grams\":1,\"lines\":[],\"other\":1} | other",
        "null | body",
        "[] | body"
      })
  void a_bad_field_is_named(String body, String field) {
    send(body)
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("request-invalid"))
        .body("errors.field", hasItem(field));
  }

  @ParameterizedTest(name = "[{0}] is refused")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{", "{\"text\":", "{} {}", "hello", "``"})
  void what_is_no_json_is_refused(String body) {
    send(body).statusCode(400).contentType(PROBLEM_JSON).body("code", equalTo("request-invalid"));
  }

  @Test
  void every_wrong_field_is_told_at_once() {
    send("{\"text\":\"123456789012345678901\",\"grams\":0,\"lines\":[]}")
        .statusCode(400)
        .body("errors", hasSize(2));
  }

  @Test
  void an_absent_body_is_refused() {
    given()
        .contentType(ContentType.JSON)
        .put("/test/echo")
        .then()
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
  }

  @Test
  void another_media_type_is_refused() {
    given()
        .contentType(ContentType.TEXT)
        .body("text")
        .put("/test/echo")
        .then()
        .statusCode(415)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("media-type-unsupported"));
  }

  @Test
  void another_method_is_refused() {
    given()
        .delete("/test/echo")
        .then()
        .statusCode(405)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("method-not-allowed"));
  }

  @Test
  void an_unknown_path_under_the_api_is_not_found() {
    given()
        .get("/api/v1/nothing")
        .then()
        .statusCode(404)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("not-found"));
  }

  @Test
  void a_text_of_ten_thousand_and_one_characters_is_refused() {
    send("{\"text\":\"" + "a".repeat(10_001) + "\",\"grams\":1,\"lines\":[]}")
        .statusCode(400)
        .contentType(PROBLEM_JSON);
  }

  @Test
  void a_body_of_ten_megabytes_is_refused() {
    send("{\"text\":\"" + "a".repeat(10_000_000) + "\"}")
        .statusCode(413)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("body-too-large"));
  }

  @Test
  void a_control_character_in_the_query_is_refused() {
    given()
        .queryParam("text", "a\u0000b")
        .get("/test/echo")
        .then()
        .statusCode(400)
        .body("errors.field", contains("text"));
  }
}
