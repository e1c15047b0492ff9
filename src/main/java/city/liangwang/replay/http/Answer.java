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
}
