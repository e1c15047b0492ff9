package city.liangwang.replay.day;

import city.liangwang.replay.http.Actor;
import city.liangwang.replay.http.Answer;
import city.liangwang.replay.http.Api;
import city.liangwang.replay.plan.Ids;
import city.liangwang.replay.plan.Plan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everybody at work has at hand. */
record Scene(Api api, Known known, Plan plan, Ids ids, Figures figures) {

  UUID id(String kind, Object... keys) {
    return ids.of(kind, keys);
  }

  ObjectNode object() {
    return api.object();
  }

  ObjectNode object(String name, String value) {
    return api.object().put(name, value);
  }

  /** An act that must succeed. */
  JsonNode put(Actor actor, String operation, String path, @Nullable ObjectNode body) {
    return api.put(actor, operation, path, body);
  }

  /** An act, whatever comes of it. */
  Answer send(Actor actor, String operation, String path, @Nullable ObjectNode body) {
    return api.send(actor, operation, "PUT", path, body);
  }

  /** An act that must be refused. */
  void refused(
      Actor actor,
      String operation,
      String path,
      @Nullable ObjectNode body,
      Set<Integer> statuses) {
    api.refused(actor, operation, "PUT", path, body, statuses);
  }

  void unexpected(String detail) {
    api.tally().unexpected(detail);
  }
}
