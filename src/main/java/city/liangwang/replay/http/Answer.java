package city.liangwang.replay.http;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer that was read. */
public record Answer(int status, JsonNode body) {

  public boolean isOk() {
    return status / 100 == 2;
  }

  /** The stable code of a problem. */
  public String code() {
    return body.path("code").asText("status-" + status);
  }

  /** For a refusal where none should be: says all about it. */
  public Unexpected unexpected(String operation, String about) {
    var detail = body.path("detail").asText("");
    var errors = body.has("errors") ? " " + body.get("errors") : "";
    return new Unexpected(
        operation + " " + about + ": " + status + " " + code() + " " + detail + errors);
  }
}
