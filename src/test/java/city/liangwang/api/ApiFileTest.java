package city.liangwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API that clients are generated from is the API that is served. */
@QuarkusTest
class ApiFileTest {

  private static final Path FILE = Path.of("mini-program-api", "openapi.json");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private static JsonNode served() throws IOException {
    var text = RestAssured.given().get("/api/v1/openapi?format=json").asString();
    return JSON.readTree(text);
  }

  /** Write it anew with {@code -Dliangwang.api.write=true}. */
  @Test
  void the_file_says_what_the_application_serves() throws IOException {
    var served = served();
    if (Boolean.getBoolean("liangwang.api.write")) {
      Files.writeString(FILE, JSON.writeValueAsString(served) + "\n");
    }
    assertThat(JSON.readTree(Files.readString(FILE)))
        .as("%s differs; run this test with -Dliangwang.api.write=true", FILE)
        .isEqualTo(served);
  }

  @Test
  void every_operation_has_an_id_a_summary_a_description_and_its_answers() throws IOException {
    var ids = new HashSet<String>();
    var poor = new ArrayList<String>();
    for (var operation : Operation.all(served())) {
      var node = operation.node();
      var id = node.path("operationId").asText();
      if (id.isEmpty()
          || !ids.add(id)
          || node.path("summary").asText().isEmpty()
          || node.path("description").asText().isEmpty()
          || node.path("responses").isEmpty()) {
        poor.add(operation.toString());
      }
    }
    assertThat(poor).isEqualTo(List.of());
    assertThat(ids).hasSizeGreaterThan(40);
  }

  /** Two records of one name would be called Line and Line1, and clients would guess. */
  @Test
  void every_shape_has_a_name_of_its_own() throws IOException {
    var schemas = served().at("/components/schemas");
    var numbered = new ArrayList<String>();
    schemas
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (schemas.has(name.replaceFirst("\\d+$", "")) && name.matches(".*\\d+")) {
                numbered.add(name);
              }
            });
    assertThat(numbered).isEqualTo(List.of());
  }

  @Test
  void every_refusal_is_described_with_all_codes_and_their_titles() throws IOException {
    var schemas = served().at("/components/schemas");
    var codes = schemas.path("ProblemCode");

    var listed = new ArrayList<String>();
    codes.path("enum").forEach(code -> listed.add(code.asText()));
    assertThat(listed).contains("pickup-not-found", "id-reused", "unauthorized", "internal-error");
    assertThat(codes.at("/x-titles/unauthorized/zh").asText()).isEqualTo("请先登录");
    assertThat(codes.path("x-titles").size()).isEqualTo(listed.size());
    assertThat(schemas.has("HttpProblem")).isFalse();
    for (var operation : Operation.all(served())) {
      for (var answer : operation.node().path("responses")) {
        var refusal = answer.at("/content/application~1problem+json/schema/$ref");
        assertThat(refusal.asText("#/components/schemas/Problem"))
            .as(operation.toString())
            .isIn("", "#/components/schemas/Problem");
      }
    }
  }

  @Test
  void what_an_answer_always_holds_is_required_and_what_may_be_null_says_so() throws IOException {
    var schemas = served().at("/components/schemas");

    var intake = schemas.path("IntakeView");
    assertThat(intake.path("required").toString()).contains("netGrams", "reversalId");
    assertThat(intake.at("/properties/reversalId").toString()).contains("null");
    assertThat(intake.at("/properties/netGrams").toString()).doesNotContain("null");
    assertThat(schemas.at("/PageTripView/required").toString()).contains("items", "next");
    assertThat(schemas.at("/SessionRequest/required").toString()).doesNotContain("phoneCode");
    assertThat(schemas.at("/DoorWeighingLine/required").toString())
        .contains("grams")
        .doesNotContain("pieces");
  }
}
