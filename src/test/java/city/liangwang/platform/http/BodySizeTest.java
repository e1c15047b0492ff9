package city.liangwang.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body of more than a million bytes is refused, whether or not it says so beforehand. */
@QuarkusTest
class BodySizeTest {

  private static final String GOOD = "{\"text\":\"a\",\"grams\":1,\"lines\":[]}";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ParameterizedTest
  @ValueSource(ints = {40, 9_000, 12_000, 999_999, 1_000_000})
  void what_is_small_enough_is_read(int bytes) {
    assertThat(send(announced(body(bytes))).statusCode()).isEqualTo(200);
    assertThat(send(inChunks(body(bytes))).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_001, 1_500_000, 10_000_000})
  void what_is_too_large_is_refused_with_a_reason_that_arrives(int bytes) {
    assertTooLarge(send(announced(body(bytes))));
    assertTooLarge(send(inChunks(body(bytes))));
  }

  @Test
  void what_is_too_large_is_refused_before_anybody_looks_into_it() {
    assertTooLarge(send(inChunks("x".repeat(2_000_000).getBytes(UTF_8))));
  }

  @Test
  void a_connection_serves_further_calls_after_a_refusal() {
    assertTooLarge(send(inChunks(body(1_000_001))));
    var next = send(inChunks(body(100)));

    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(JsonPath.from(next.body()).getString("text")).isEqualTo("a");
  }

  private static void assertTooLarge(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    var problem = JsonPath.from(response.body());
    assertThat(problem.getString("code")).isEqualTo("body-too-large");
    assertThat(problem.getString("type")).isEqualTo("urn:liangwang:problem:body-too-large");
    assertThat(problem.getString("titleZh")).isEqualTo("请求内容过大");
    assertThat(problem.getInt("status")).isEqualTo(413);
  }

  /** A good request of exactly so many bytes: JSON may end with spaces. */
  private static byte[] body(int bytes) {
    return (GOOD + " ".repeat(bytes - GOOD.length())).getBytes(UTF_8);
  }

  private static BodyPublisher announced(byte[] body) {
    return BodyPublishers.ofByteArray(body);
  }

  private static BodyPublisher inChunks(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private static HttpResponse<String> send(BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/test/echo"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60))
            .PUT(body)
            .build();
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
  }
}
