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
}
