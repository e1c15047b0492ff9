package city.liangwang.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One operation of the API's description. */
record Operation(JsonNode api, String path, String method, JsonNode node) {

  static List<Operation> all(JsonNode api) {
    var operations = new ArrayList<Operation>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    api, path.getKey(), method.getKey(), method.getValue()))));
    return operations;
  }

  /** The roles that may call it; none when anybody may. */
  List<String> roles() {
    return StreamSupport.stream(node.path("security").spliterator(), false)
        .flatMap(scheme -> StreamSupport.stream(scheme.spliterator(), false))
        .flatMap(roles -> StreamSupport.stream(roles.spliterator(), false))
        .map(JsonNode::asText)
        .toList();
  }

  boolean isPublic() {
    return node.path("security").isEmpty();
  }

  /** What the body has to look like; null when there is none. */
  @Nullable JsonNode bodySchema() {
    var schema = node.path("requestBody").path("content").path("application/json").path("schema");
    return schema.isMissingNode() ? null : resolved(schema);
  }

  /** Follows references and takes what is not null of a choice. */
  JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      return resolved(api.at(schema.get("$ref").asText().substring(1)));
    }
    for (var choice : List.of("anyOf", "oneOf", "allOf")) {
      for (var one : schema.path(choice)) {
        if (!"null".equals(one.path("type").asText())) {
          return resolved(one);
        }
      }
    }
    return schema;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
