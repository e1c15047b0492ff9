package city.liangwang.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Bodies made of what the API's description says: one that has the right shape, and many that have
 * not.
 */
record Samples(Operation operation) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigInteger BEYOND_LONG = BigInteger.TEN.pow(30);

  /** A body with one thing wrong in it. */
  record Bad(String what, JsonNode body) {}

  /** Has the right shape; the ids in it are of nothing that is there. */
  JsonNode wellFormed(JsonNode schema) {
    var resolved = operation.resolved(schema);
    return switch (typeOf(resolved)) {
      case "object" -> object(resolved);
      case "array" -> NODES.arrayNode().add(wellFormed(resolved.path("items")));
      case "integer" -> NODES.numberNode(Math.max(1, resolved.path("minimum").asLong(1)));
      case "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      default -> text(resolved);
    };
  }

  private ObjectNode object(JsonNode schema) {
    var object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), wellFormed(property.getValue())));
    return object;
  }

  private static JsonNode text(JsonNode schema) {
    if (schema.path("enum").size() > 0) {
      return schema.path("enum").get(0);
    }
    if (schema.path("examples").size() > 0 && schema.path("examples").get(0).isTextual()) {
      return schema.path("examples").get(0);
    }
    return NODES.textNode(
        switch (schema.path("format").asText()) {
          case "uuid" -> UUID.randomUUID().toString();
          case "date-time" -> "2001-01-01T00:00:00Z";
          case "date" -> "2001-01-01";
          case "time", "local-time" -> "08:00:00";
          default -> "text";
        });
  }

  /** Each differs from a well-formed one in a single place and can not be right. */
  List<Bad> bad(JsonNode schema) {
    var bad = new ArrayList<Bad>();
    spoil("", operation.resolved(schema), wellFormed(schema), bad, body -> body);
    return bad;
  }

  /** Puts a changed part back into the whole. */
  private interface Into {
    JsonNode whole(JsonNode part);
  }

  private void spoil(String path, JsonNode schema, JsonNode good, List<Bad> bad, Into into) {
    for (var wrong : wrongFor(schema)) {
      bad.add(new Bad(path + "=" + shown(wrong), into.whole(wrong)));
    }
    if (good instanceof ObjectNode object) {
      spoilObject(path, schema, object, bad, into);
    } else if (good instanceof ArrayNode) {
      var items = operation.resolved(schema.path("items"));
      spoil(path + "[0]", items, good.get(0), bad, part -> into.whole(NODES.arrayNode().add(part)));
    }
  }

  private void spoilObject(
      String path, JsonNode schema, ObjectNode good, List<Bad> bad, Into into) {
    bad.add(new Bad(path + ".unknown", into.whole(good.deepCopy().put("unknownField", 1))));
    for (var name : schema.path("required")) {
      var without = good.deepCopy();
      without.remove(name.asText());
      bad.add(new Bad(path + "." + name.asText() + " absent", into.whole(without)));
      bad.add(
          new Bad(
              path + "." + name.asText() + "=null",
              into.whole(good.deepCopy().putNull(name.asText()))));
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property ->
                spoil(
                    path + "." + property.getKey(),
                    operation.resolved(property.getValue()),
                    good.get(property.getKey()),
                    bad,
                    part -> into.whole(good.deepCopy().set(property.getKey(), part))));
  }

  private static List<JsonNode> wrongFor(JsonNode schema) {
    var wrong = new ArrayList<JsonNode>();
    switch (typeOf(schema)) {
      case "object" ->
          wrong.addAll(List.of(NODES.textNode("x"), NODES.arrayNode(), NODES.numberNode(1)));
      case "array" ->
          wrong.addAll(List.of(NODES.textNode("x"), NODES.objectNode(), NODES.numberNode(1)));
      case "integer" -> wrong.addAll(wrongNumbers(schema));
      case "number" -> wrong.addAll(List.of(NODES.textNode("x"), NODES.objectNode()));
      case "boolean" ->
          wrong.addAll(List.of(NODES.textNode("x"), NODES.objectNode(), NODES.numberNode(7)));
      default ->
          wrong.addAll(
              List.of(
                  NODES.numberNode(7),
                  NODES.objectNode(),
                  NODES.textNode("\u0000"),
                  NODES.textNode("a\u0007b"),
                  NODES.textNode("界".repeat(10_001))));
    }
    if (schema.has("format") && "string".equals(typeOf(schema))) {
      wrong.add(NODES.textNode("not of this format"));
    }
    return wrong;
  }

  private static List<JsonNode> wrongNumbers(JsonNode schema) {
    var wrong = new ArrayList<JsonNode>();
    wrong.add(NODES.textNode("12"));
    wrong.add(NODES.numberNode(1.5));
    wrong.add(NODES.objectNode());
    wrong.add(NODES.numberNode(BEYOND_LONG));
    if (schema.has("minimum")) {
      wrong.add(NODES.numberNode(schema.path("minimum").asLong() - 1));
      wrong.add(NODES.numberNode(Long.MIN_VALUE));
    }
    if (schema.has("exclusiveMinimum")) {
      wrong.add(NODES.numberNode(schema.path("exclusiveMinimum").asLong()));
      wrong.add(NODES.numberNode(-1));
    }
    if (schema.has("maximum")) {
      wrong.add(NODES.numberNode(schema.path("maximum").asLong() + 1));
      wrong.add(NODES.numberNode(Long.MAX_VALUE));
    }
    return wrong;
  }

  private static String typeOf(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return StreamSupport.stream(type.spliterator(), false)
          .map(JsonNode::asText)
          .filter(one -> !one.equals("null"))
          .findFirst()
          .orElse("string");
    }
    return type.asText("string");
  }

  private static String shown(JsonNode node) {
    var text = node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
