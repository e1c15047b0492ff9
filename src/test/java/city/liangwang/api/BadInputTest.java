package city.liangwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every operation of the API's description with input that can not be right: each gets a
 * problem with a stable code, none gets a 5xx, and not one row is left behind.
 */
@QuarkusTest
class BadInputTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] TEN_MEGABYTES = new byte[10_000_000];

  // What is written down about a refused call, and what other tests' events still make.
  private static final String TABLES =
      """
      select schemaname || '.' || relname as name from pg_stat_user_tables
      where schemaname not in ('public') and relname not in ('audit_entry', 'event_shard')
        and schemaname <> 'statistics'
      order by 1
      """;

  // Plain, because RestAssured takes seconds to prepare a body of that size.
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Inject World world;

  private final List<String> wrong = new ArrayList<>();
  private final Map<Role, Actor> actors = new EnumMap<>(Role.class);
  private List<Operation> operations = List.of();
  private Map<String, Long> before = Map.of();

  @BeforeEach
  void read() throws IOException {
    var api = RestAssured.given().get("/api/v1/openapi?format=json").asString();
    operations = Operation.all(JSON.readTree(api));
    actors.putAll(everybody());
    before = rows();
  }

  private Map<Role, Actor> everybody() {
    var station = world.aStation();
    return Map.ofEntries(
        Map.entry(Role.RESIDENT, world.aResidentWithAnAddress().actor()),
        Map.entry(Role.COLLECTOR, world.aCollectorOf(station)),
        Map.entry(Role.STATION_KEEPER, world.aKeeperOf(station)),
        Map.entry(Role.DRIVER, world.aDriverOf(station)),
        Map.entry(Role.CENTRE_CLERK, world.aClerkOf(world.aCentre())),
        Map.entry(Role.RECYCLER, world.aPersonOfRecycler(world.aRecyclerAccepting("P1"))),
        Map.entry(Role.DISPATCHER, world.aDispatcher()),
        Map.entry(Role.CUSTOMER_SERVICE, world.aCustomerServiceClerk()),
        Map.entry(Role.FINANCE, world.aFinanceOfficer()),
        Map.entry(Role.STATISTICIAN, world.aStatistician()),
        Map.entry(Role.ADMINISTRATOR, world.anAdministrator()));
  }

  private Map<String, Long> rows() {
    var names =
        world.one(
            "select array_agg(name) from (" + TABLES + ") as tables",
            Tuple.tuple(),
            row -> row.getArrayOfStrings(0));
    var counts = new TreeMap<String, Long>();
    for (var name : names) {
      counts.put(
          name, world.one("select count(*) from " + name, Tuple.tuple(), row -> row.getLong(0)));
    }
    return counts;
  }

  @Test
  void bodies_that_can_not_be_right_are_refused() {
    for (var operation : operations) {
      var schema = operation.bodySchema();
      if (schema != null) {
        for (var bad : new Samples(operation).bad(schema)) {
          expectRefusal(operation, bad.what(), send(operation, json(operation).body(bad.body())));
        }
      }
    }
    assertNothingWrong();
  }

  @Test
  void what_is_no_json_at_all_is_refused() {
    for (var operation : operations) {
      if (operation.bodySchema() != null) {
        for (var text : List.of("{", "{} {}", "hello", "[1,2", "\"", "nul")) {
          expectRefusal(operation, text, send(operation, json(operation).body(text)));
        }
        expectRefusal(operation, "no body", send(operation, json(operation)));
        expectRefusal(
            operation,
            "text/plain",
            send(operation, as(operation).contentType(ContentType.TEXT).body("hello")));
        expectTooLarge(operation);
      }
    }
    assertNothingWrong();
  }

  @Test
  void ids_of_nothing_are_not_found_and_words_are_no_ids() {
    for (var operation : operations) {
      if (operation.path().contains("{")) {
        var schema = operation.bodySchema();
        var request = json(operation);
        if (schema != null) {
          request.body("{}");
        }
        expectNoFailure(operation, "no id", send(operation, request, "not-an-id"));
        expectNoFailure(
            operation,
            "control character",
            send(operation, as(operation).urlEncodingEnabled(false), "%00"));
      }
    }
    assertNothingWrong();
  }

  @Test
  void queries_that_can_not_be_right_are_refused() {
    for (var operation : operations) {
      for (var parameter : operation.node().path("parameters")) {
        if ("query".equals(parameter.path("in").asText())) {
          for (var value : List.of("\u0000", "-1", "x".repeat(2_000), "99999999999999999999")) {
            var name = parameter.path("name").asText();
            expectNoFailure(
                operation,
                name + "=" + value,
                send(operation, as(operation).queryParam(name, value)));
          }
        }
      }
    }
    assertNothingWrong();
  }

  @Test
  void nobody_gets_in_without_a_token_or_in_another_role() {
    for (var operation : operations) {
      if (!operation.isPublic()) {
        expectStatus(operation, 401, send(operation, RestAssured.given()));
        var roles = operation.roles();
        for (var stranger : actors.entrySet()) {
          if (!roles.isEmpty() && !roles.contains(stranger.getKey().inToken())) {
            expectStatus(operation, 403, send(operation, asActor(operation, stranger.getValue())));
          }
        }
      }
    }
    assertNothingWrong();
  }

  private RequestSpecification asActor(Operation operation, Actor actor) {
    var schema = operation.bodySchema();
    var request = actor.given();
    return schema == null ? request : request.body(new Samples(operation).wellFormed(schema));
  }

  private RequestSpecification json(Operation operation) {
    return as(operation).contentType(ContentType.JSON);
  }

  private RequestSpecification as(Operation operation) {
    var request = RestAssured.given();
    Optional<Actor> actor =
        operation.roles().stream().findFirst().flatMap(Role::find).map(actors::get);
    return operation.isPublic()
        ? request
        : request.auth().oauth2(actor.orElseGet(() -> actors.get(Role.RESIDENT)).token());
  }

  private static Response send(Operation operation, RequestSpecification request) {
    return send(operation, request, UUID.randomUUID().toString());
  }

  private static Response send(Operation operation, RequestSpecification request, String id) {
    var path = operation.path().replaceAll("\\{[^}]*}", id);
    var method = operation.method().toUpperCase(Locale.ROOT);
    request.redirects().follow(false);
    var response = request.request(method, path);
    // Who calls too often is refused before anybody looks at the call, and that is not what is
    // tried here.
    for (int tries = 0; response.statusCode() == 429 && tries < 50; tries++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      response = request.request(method, path);
    }
    return response;
  }

  private void expectRefusal(Operation operation, String what, Response response) {
    var status = response.statusCode();
    if (status < 400 || status >= 500 || codeOf(response).isEmpty()) {
      wrong.add(operation + " with " + shortened(what) + " gave " + status + " " + shown(response));
    }
  }

  private void expectTooLarge(Operation operation) {
    var path = operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(TEN_MEGABYTES))
            .build();
    var response = HTTP.sendAsync(request, BodyHandlers.ofString()).join();
    if (response.statusCode() != 413 || !response.body().contains("body-too-large")) {
      wrong.add(operation + " with 10 MB gave " + response.statusCode());
    }
  }

  private void expectNoFailure(Operation operation, String what, Response response) {
    var status = response.statusCode();
    var isProblem = status < 400 || !codeOf(response).isEmpty();
    if (status >= 500 || !isProblem) {
      wrong.add(operation + " with " + shortened(what) + " gave " + status + " " + shown(response));
    }
  }

  private void expectStatus(Operation operation, int status, Response response) {
    if (response.statusCode() != status) {
      wrong.add(operation + " gave " + response.statusCode() + " instead of " + status);
    }
  }

  private static String codeOf(Response response) {
    try {
      JsonNode problem = JSON.readTree(response.asString());
      return problem.path("code").asText();
    } catch (IOException notJson) {
      return "";
    }
  }

  private static String shown(Response response) {
    return shortened(response.asString());
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private void assertNothingWrong() {
    assertThat(wrong).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }
}
