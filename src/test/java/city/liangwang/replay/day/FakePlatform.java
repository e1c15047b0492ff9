package city.liangwang.replay.day;

import city.liangwang.replay.http.Reply;
import city.liangwang.replay.http.Request;
import city.liangwang.replay.http.Transport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A platform of one page: keeps books of grams and fen by the same rules, answers repeats as the
 * first time, and refuses what the replay expects to be refused. It knows no scales, slots or
 * states; those are the real platform's, against which the replay is run as well.
 */
final class FakePlatform implements Transport {

  static final int STATIONS = 2;
  static final int COLLECTORS_PER_STATION = 2;
  private static final long FEN_PER_KG = 80;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> contents = new HashMap<>();
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, String> teamOfAddress = new HashMap<>();
  private final Map<String, String> teamOfPickup = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();
  private final Map<String, JsonNode> weighings = new HashMap<>();
  private final Map<String, Long> totals = new TreeMap<>();
  private final Map<String, Map<String, Long>> containers = new HashMap<>();
  private final Map<String, List<JsonNode>> handovers = new HashMap<>();
  private final Map<String, Map<String, Long>> loads = new HashMap<>();
  private final Map<String, Long> nets = new HashMap<>();
  private final Map<String, JsonNode> runs = new HashMap<>();
  private final Map<String, Long> lots = new HashMap<>();
  private final Map<String, List<String>> outbounds = new HashMap<>();
  final List<String> operations = Collections.synchronizedList(new ArrayList<>());

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized Reply send(Request request) {
    operations.add(request.operation());
    try {
      return answer(request);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  long total(String name) {
    return totals.getOrDefault(name, 0L);
  }

  private Reply answer(Request request) throws JsonProcessingException {
    var path = request.uri().getPath();
    if (request.method().equals("POST") || request.method().equals("GET")) {
      return look(request, path);
    }
    var body = String.valueOf(request.body());
    var key = request.operation() + path.substring(path.lastIndexOf('/'));
    if (contents.containsKey(key)) {
      return contents.get(key).equals(body)
          ? new Reply(200, found(answers, key), 0)
          : problem(409, "id-reused");
    }
    var node = request.body() == null ? JSON.createObjectNode() : JSON.readTree(request.body());
    var reply =
        act(request.operation(), path.split("/", -1), node, String.valueOf(request.token()));
    if (reply.status() == 200) {
      contents.put(key, body);
      answers.put(key, reply.body());
    }
    return reply;
  }

  private static Reply problem(int status, String code) {
    return new Reply(status, "{\"code\":\"" + code + "\"}", 0);
  }

  private static Reply ok(JsonNode node) {
    return new Reply(200, node.toString(), 0);
  }

  private static ObjectNode object() {
    return JSON.createObjectNode();
  }

  // What can be looked at.

  private Reply look(Request request, String path) {
    return switch (request.operation()) {
      case "keycloak" ->
          ok(object().put("access_token", form(request, "username")).put("expires_in", 600));
      case "stand-in" -> ok(object().put("code", path.split("/", -1)[3]));
      case "signIn" -> session(request);
      case "getMe" -> me(String.valueOf(request.token()));
      case "listStations" -> ok(stations());
      case "findScales" -> ok(object().set("items", scales()));
      case "findCommunities" -> ok(object().set("items", communities()));
      case "checkCoverage" -> coverage(request.uri().getQuery());
      case "listPrices" ->
          ok(array(object().put("materialCode", "R0101").put("fenPerUnit", FEN_PER_KG)));
      case "listMaterials" ->
          ok(
              array(
                  object().put("code", "R0901").put("mixedBag", true).put("recyclable", true),
                  object().put("code", "R0101").put("recyclable", true)));
      case "listVehicles" -> ok(array(object().put("plate", "T1")));
      case "getRecyclers" -> ok(object().set("items", array(recycler())));
      case "listSlots" ->
          ok(object().set("items", array(object().put("start", request.uri().getQuery()))));
      case "getLedgerTotals" -> ledger(request);
      case "listHandovers" -> problem(403, "forbidden");
      case "getPickup" -> problem(404, "pickup-not-found");
      default -> problem(404, "not-found");
    };
  }

  private static String form(Request request, String name) {
    for (var pair : String.valueOf(request.body()).split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static ArrayNode array(JsonNode... nodes) {
    var array = JSON.createArrayNode();
    for (var node : nodes) {
      array.add(node);
    }
    return array;
  }

  private static Reply session(Request request) {
    try {
      var user = JSON.readTree(request.body()).path("code").asText();
      var person = object().put("id", id(user).toString());
      var scope = person.putObject("scope");
      if (user.startsWith("collector")) {
        scope.put("stationId", id("S" + user.charAt("collector-".length())).toString());
      }
      return ok(
          object()
              .put("token", user)
              .put("expiresAt", "2099-01-01T00:00:00Z")
              .set("person", person));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static Reply me(String user) {
    var me = object().put("id", id(user).toString());
    me.putObject("scope").put("centreId", id("C1").toString());
    return ok(me);
  }

  private static ArrayNode stations() {
    var all = JSON.createArrayNode();
    for (int i = 1; i <= STATIONS; i++) {
      all.addObject().put("id", id("S" + i).toString()).put("code", "S" + i);
    }
    return all;
  }

  private static ArrayNode communities() {
    var all = JSON.createArrayNode();
    for (int i = 1; i <= STATIONS; i++) {
      all.addObject()
          .put("id", id("community-" + i).toString())
          .put("code", "community-" + i)
          .put("covered", true);
    }
    all.addObject().put("id", id("far").toString()).put("code", "far").put("covered", false);
    return all;
  }

  private static Reply coverage(String query) {
    for (int i = 1; i <= STATIONS; i++) {
      if (query.endsWith(id("community-" + i).toString())) {
        var covered = object().put("covered", true);
        covered.putObject("station").put("code", "S" + i);
        return ok(covered);
      }
    }
    return ok(object().put("covered", false));
  }

  private static ArrayNode scales() {
    var all = JSON.createArrayNode();
    all.addObject()
        .put("id", id("bridge").toString())
        .put("kind", "weighbridge")
        .put("centreId", id("C1").toString())
        .put("intervalGrams", 5_000);
    for (int station = 1; station <= STATIONS; station++) {
      all.addObject()
          .put("id", id("scale-" + station).toString())
          .put("kind", "station")
          .put("stationId", id("S" + station).toString());
      for (int i = 1; i <= COLLECTORS_PER_STATION; i++) {
        all.addObject()
            .put("id", id("door-" + station + "-" + i).toString())
            .put("kind", "door")
            .put("collector", "collector-" + station + "-" + i);
      }
    }
    return all;
  }

  private static ObjectNode recycler() {
    var recycler = object().put("id", id("RC").toString()).put("code", "RC");
    recycler.putArray("accepts").add("R0101").add("R0201").add("R0401");
    return recycler;
  }

  private Reply ledger(Request request) {
    if (!"finance".equals(request.token())) {
      return problem(403, "forbidden");
    }
    var all = JSON.createArrayNode();
    totals.forEach(
        (name, amount) -> {
          var parts = name.split("/", -1);
          all.addObject().put("kind", parts[0]).put("counts", parts[1]).put("amount", amount);
        });
    return ok(all);
  }

  // What can be done.

  private Reply act(String operation, String[] path, JsonNode body, String token) {
    return switch (operation) {
      case "registerAddress" -> register(path[5], body);
      case "bookPickup" -> bookPickup(path[4], body);
      case "claimPickup" -> claim(path[4], token);
      case "assignPickup" -> assign(path[4], body);
      case "weighAtDoor" -> weigh(path[4], body, token);
      case "correctDoorWeighing" -> correct(path[4], body, token);
      case "settleDispute" ->
          body.path("outcome").asText().equals("UPHELD")
              ? ok(found(weighings, path[4]))
              : correct(path[4], body, "dispatcher");
      case "recordHandover" -> handOver(path[4], body);
      case "reverseHandover" -> reverseHandover(path[4], token);
      case "loadTrip" -> load(path[4], body);
      case "unloadTrip" -> unload(path[4]);
      case "recordIntake" -> takeIn(path[4], body);
      case "reverseIntake" -> reverseIntake(path[4]);
      case "recordSortingRun" -> sort(path[4], body, 1);
      case "reverseSortingRun" -> sort(path[4], found(runs, path[4]), -1);
      case "shipLots" -> ship(path[4], body);
      case "reverseOutbound" -> moveLots(found(outbounds, path[4]), -1);
      case "confirmOutbound" -> confirm(path[4], body);
      case "checkLedger" -> ok(object().put("result", "ok"));
      default -> ok(object());
    };
  }

  private Reply register(String address, JsonNode body) {
    for (int i = 1; i <= STATIONS; i++) {
      if (body.path("communityId").asText().equals(id("community-" + i).toString())) {
        teamOfAddress.put(address, "collector-" + i);
      }
    }
    return ok(object());
  }

  private Reply bookPickup(String pickup, JsonNode body) {
    teamOfPickup.put(pickup, teamOfAddress.getOrDefault(body.path("addressId").asText(), "?"));
    return ok(object());
  }

  private Reply claim(String pickup, String token) {
    if (!token.startsWith(teamOfPickup.getOrDefault(pickup, "?"))) {
      return problem(403, "forbidden");
    }
    holders.put(pickup, id(token).toString());
    return ok(object());
  }

  private Reply assign(String pickup, JsonNode body) {
    var collector = body.path("collectorId").asText(id("nobody").toString());
    holders.put(pickup, collector);
    return ok(object().put("collectorId", collector));
  }

  private void book(String kind, String counts, long amount) {
    totals.merge(kind + "/" + counts, amount, Long::sum);
  }

  private Reply weigh(String id, JsonNode body, String token) {
    if (!id(token).toString().equals(holders.get(body.path("pickupId").asText()))) {
      return problem(403, "forbidden");
    }
    for (var other : weighings.values()) {
      if (other.path("pickupId").equals(body.path("pickupId"))) {
        return problem(409, "pickup-state");
      }
    }
    var slip = slip(id, body.path("pickupId").asText(), body.path("lines"), token);
    post(slip, 1, true);
    weighings.put(id, slip);
    return ok(slip);
  }

  private static ObjectNode slip(String id, String pickup, JsonNode lines, String collector) {
    long grams = 0;
    long fen = 0;
    for (var line : lines) {
      grams += line.path("grams").asLong();
      fen += (line.path("grams").asLong() * FEN_PER_KG + 500) / 1_000;
    }
    var slip =
        object()
            .put("id", id)
            .put("pickupId", pickup)
            .put("collector", collector)
            .put("totalGrams", grams)
            .put("totalFen", fen);
    slip.set("lines", lines);
    return slip;
  }

  private void post(JsonNode slip, int sign, boolean carried) {
    var grams = slip.path("totalGrams").asLong() * sign;
    var fen = slip.path("totalFen").asLong() * sign;
    book("COMMUNITY_SOURCE", "grams", -grams);
    book(carried ? "COLLECTOR_CUSTODY" : "COLLECTOR_DIFFERENCE", "grams", grams);
    book("OPERATOR_PURCHASES", "fen", -fen);
    book("RESIDENT_MONEY", "fen", fen);
  }

  private Reply correct(String id, JsonNode body, String token) {
    var before = found(weighings, id);
    var after =
        slip(
            id,
            before.path("pickupId").asText(),
            body.path("lines"),
            before.path("collector").asText());
    var moved = after.path("totalGrams").asLong() - before.path("totalGrams").asLong();
    if (!token.equals("dispatcher") && Math.abs(moved) > 5_000) {
      return problem(403, "second-person-required");
    }
    var carried = !before.path("handedOver").asBoolean();
    post(before, -1, carried);
    post(after, 1, carried);
    after.put("handedOver", !carried);
    weighings.put(id, after);
    return ok(after);
  }

  private Reply handOver(String id, JsonNode body) {
    long door = 0;
    for (var weighing : body.path("weighingIds")) {
      var slip = (ObjectNode) found(weighings, weighing.asText());
      door += slip.path("totalGrams").asLong();
      weighings.put(weighing.asText(), slip.deepCopy().put("handedOver", true));
    }
    long station = 0;
    for (var reading : body.path("readings")) {
      station += reading.path("grams").asLong();
      fill(reading, 1);
    }
    book("COLLECTOR_CUSTODY", "grams", -door);
    book("STATION_STOCK", "grams", station);
    book("COLLECTOR_DIFFERENCE", "grams", door - station);
    handovers.put(id, List.of(body, object().put("door", door).put("station", station)));
    var answer = object();
    answer.putArray("lines").addObject().put("stationGrams", station);
    return ok(answer);
  }

  private void fill(JsonNode reading, int sign) {
    containers
        .computeIfAbsent(reading.path("containerCode").asText(), any -> new TreeMap<>())
        .merge(
            reading.path("materialCode").asText(),
            sign * reading.path("grams").asLong(),
            Long::sum);
  }

  private Reply reverseHandover(String id, String token) {
    if (!token.equals("dispatcher")) {
      return problem(403, "second-person-required");
    }
    var recorded = found(handovers, id);
    for (var weighing : recorded.get(0).path("weighingIds")) {
      var slip = (ObjectNode) found(weighings, weighing.asText());
      weighings.put(weighing.asText(), slip.deepCopy().put("handedOver", false));
    }
    recorded.get(0).path("readings").forEach(reading -> fill(reading, -1));
    var door = recorded.get(1).path("door").asLong();
    var station = recorded.get(1).path("station").asLong();
    book("COLLECTOR_CUSTODY", "grams", door);
    book("STATION_STOCK", "grams", -station);
    book("COLLECTOR_DIFFERENCE", "grams", station - door);
    return ok(object());
  }

  private Reply load(String trip, JsonNode body) {
    var load = new TreeMap<String, Long>();
    for (var code : body.path("containerCodes")) {
      containers
          .getOrDefault(code.asText(), Map.of())
          .forEach((material, grams) -> load.merge(material, grams, Long::sum));
    }
    loads.put(trip, load);
    book("STATION_STOCK", "grams", -sum(load));
    book("TRIP_LOAD", "grams", sum(load));
    var manifest = object();
    var lines = manifest.putArray("lines");
    load.forEach((material, grams) -> lines.addObject().put("grams", grams));
    return ok(manifest);
  }

  private Reply unload(String trip) {
    var load = sum(loads.getOrDefault(trip, Map.of()));
    book("STATION_STOCK", "grams", load);
    book("TRIP_LOAD", "grams", -load);
    return ok(object());
  }

  private Reply takeIn(String id, JsonNode body) {
    var load = loads.getOrDefault(body.path("tripId").asText(), Map.of());
    var net = body.path("grossGrams").asLong() - body.path("tareGrams").asLong();
    var answer =
        object()
            .put("netGrams", net)
            .put("withinTolerance", Math.abs(net - sum(load)) * 1_000 <= sum(load) * 15);
    var lines = answer.putArray("lines");
    var left = net;
    var materials = List.copyOf(load.keySet());
    for (int i = 0; i < materials.size(); i++) {
      var part =
          i == materials.size() - 1
              ? left
              : net * load.getOrDefault(materials.get(i), 0L) / sum(load);
      left -= part;
      lines.addObject().put("materialCode", materials.get(i)).put("intakeGrams", part);
    }
    nets.put(id, net);
    nets.put("load of " + id, sum(load));
    bookIntake(id, 1);
    return ok(answer);
  }

  private Reply reverseIntake(String id) {
    bookIntake(id, -1);
    return ok(object());
  }

  private void bookIntake(String id, int sign) {
    long net = nets.getOrDefault(id, 0L);
    long load = nets.getOrDefault("load of " + id, 0L);
    book("TRIP_LOAD", "grams", -load * sign);
    book("CENTRE_INTAKE", "grams", net * sign);
    book("TRIP_VARIANCE", "grams", (load - net) * sign);
  }

  private Reply sort(String id, JsonNode body, int sign) {
    runs.put(id, body);
    long in = 0;
    for (var input : body.path("inputs")) {
      in += input.path("grams").asLong();
    }
    long out = body.path("residueGrams").asLong() + body.path("lossGrams").asLong();
    for (var output : body.path("outputs")) {
      var grams = output.path("grams").asLong();
      out += grams;
      lots.put(output.path("lotId").asText(), grams);
      book("LOT", "grams", grams * sign);
    }
    if (in != out) {
      return problem(400, "run-unbalanced");
    }
    book("CENTRE_INTAKE", "grams", -in * sign);
    book("CENTRE_RESIDUE", "grams", body.path("residueGrams").asLong() * sign);
    book("CENTRE_LOSS", "grams", body.path("lossGrams").asLong() * sign);
    return ok(body);
  }

  private Reply ship(String id, JsonNode body) {
    var shipped = new ArrayList<String>();
    body.path("lotIds").forEach(lot -> shipped.add(lot.asText()));
    outbounds.put(id, shipped);
    return moveLots(shipped, 1);
  }

  private Reply moveLots(List<String> shipped, int sign) {
    var grams = shipped.stream().mapToLong(lot -> lots.getOrDefault(lot, 0L)).sum() * sign;
    book("LOT", "grams", -grams);
    book("OUTBOUND_LOAD", "grams", grams);
    return ok(object());
  }

  private Reply confirm(String id, JsonNode body) {
    var shipped = new ArrayList<>(outbounds.getOrDefault(id, List.of()));
    var returned = new ArrayList<String>();
    body.path("returnedLotIds").forEach(lot -> returned.add(lot.asText()));
    moveLots(returned, -1);
    shipped.removeAll(returned);
    var grams = shipped.stream().mapToLong(lot -> lots.getOrDefault(lot, 0L)).sum();
    var received = body.path("receivedGrams").asLong();
    book("OUTBOUND_LOAD", "grams", -grams);
    book("RECYCLER_RECEIVED", "grams", received);
    book("OUTBOUND_DIFFERENCE", "grams", grams - received);
    return ok(object().put("receivedGrams", received));
  }

  private static long sum(Map<String, Long> grams) {
    return grams.values().stream().mapToLong(Long::longValue).sum();
  }

  private static <V> V found(Map<String, V> all, String key) {
    var one = all.get(key);
    if (one == null) {
      throw new IllegalStateException("nobody has made " + key);
    }
    return one;
  }
}
