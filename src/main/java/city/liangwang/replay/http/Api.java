package city.liangwang.replay.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The platform's API, spoken by one program for many people. */
public final class Api {

  private static final int UNAUTHORIZED = 401;
  private static final String JSON = "application/json";

  private final Transport transport;
  private final String address;
  private final Tally tally;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param address where the API is, without the path
   */
  public Api(Transport transport, String address, Tally tally) {
    this.transport = transport;
    this.address = address.replaceFirst("/+$", "");
    this.tally = tally;
  }

  public ObjectNode object() {
    return json.createObjectNode();
  }

  public Tally tally() {
    return tally;
  }

  /** The answer to a call that must succeed. Fails with {@link Unexpected}. */
  public JsonNode get(@Nullable Actor actor, String operation, String path) {
    return ok(operation, path, send(actor, operation, "GET", path, null));
  }

  /** The answer to an act that must succeed. Fails with {@link Unexpected}. */
  public JsonNode put(Actor actor, String operation, String path, @Nullable ObjectNode body) {
    return ok(operation, path, send(actor, operation, "PUT", path, body));
  }

  public JsonNode post(String operation, String path, ObjectNode body) {
    return ok(operation, path, send(null, operation, "POST", path, body));
  }

  private static JsonNode ok(String operation, String path, Answer answer) {
    if (!answer.isOk()) {
      throw answer.unexpected(operation, path);
    }
    return answer.body();
  }

  /** Makes a call that must be refused with one of these; anything else is counted. */
  public void refused(
      Actor actor,
      String operation,
      String method,
      String path,
      @Nullable ObjectNode body,
      Set<Integer> statuses) {
    var answer = send(actor, operation, method, path, body);
    if (statuses.contains(answer.status())) {
      tally.refused(answer.code());
    } else {
      tally.unexpected("not refused: " + answer.unexpected(operation, path).detail());
    }
  }

  /** The answer, whatever it is. */
  public Answer send(
      @Nullable Actor actor,
      String operation,
      String method,
      String path,
      @Nullable ObjectNode body) {
    var request =
        new Request(
            operation,
            method,
            URI.create(address + path),
            JSON,
            body == null ? null : body.toString(),
            null);
    if (actor == null) {
      return exchange(request);
    }
    var token = actor.token();
    var answer = exchange(request.with(token));
    if (answer.status() != UNAUTHORIZED) {
      return answer;
    }
    actor.tokenRefused(token);
    return exchange(request.with(actor.token()));
  }

  private Answer exchange(Request request) {
    try {
      var reply = transport.send(request);
      return new Answer(reply.status(), read(reply.body()));
    } catch (IOException nobodyThere) {
      throw new Unexpected(String.valueOf(nobodyThere.getMessage()));
    }
  }

  private JsonNode read(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
