package city.liangwang.collection;

import city.liangwang.testing.Actor;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a weighing once it is there, over HTTP. */
public final class Acts {

  private Acts() {}

  public static ValidatableResponse correct(
      Actor actor, UUID weighing, UUID id, List<Map<String, Object>> lines) {
    return actor
        .given()
        .body(Map.of("lines", lines, "reason", "读错"))
        .put("/api/v1/door-weighings/{weighing}/corrections/{id}", weighing, id)
        .then();
  }

  public static ValidatableResponse dispute(Actor actor, UUID weighing, UUID id) {
    return dispute(actor, weighing, id, Map.of("reasonCode", "WEIGHT", "text", "家里秤过"));
  }

  public static ValidatableResponse dispute(
      Actor actor, UUID weighing, UUID id, Map<String, Object> body) {
    return actor
        .given()
        .body(body)
        .put("/api/v1/door-weighings/{weighing}/disputes/{id}", weighing, id)
        .then();
  }

  /** A dispute that is open; answers its id. */
  public static UUID disputed(Actor resident, UUID weighing) {
    var id = UUID.randomUUID();
    dispute(resident, weighing, id).statusCode(200);
    return id;
  }

  public static ValidatableResponse uphold(Actor actor, UUID weighing, UUID dispute, UUID id) {
    return settle(actor, weighing, dispute, id, "UPHELD", null);
  }

  public static ValidatableResponse settle(
      Actor actor,
      UUID weighing,
      UUID dispute,
      UUID id,
      String outcome,
      @Nullable List<Map<String, Object>> lines) {
    var body = new HashMap<String, Object>(Map.of("outcome", outcome, "reason", "照片"));
    if (lines != null) {
      body.put("lines", lines);
    }
    return actor
        .given()
        .body(body)
        .put(
            "/api/v1/door-weighings/{weighing}/disputes/{dispute}/settlements/{id}",
            weighing,
            dispute,
            id)
        .then();
  }

  public static ValidatableResponse get(Actor actor, UUID weighing) {
    return actor.given().get("/api/v1/door-weighings/{weighing}", weighing).then();
  }

  public static void refused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", org.hamcrest.Matchers.equalTo(code));
  }
}
