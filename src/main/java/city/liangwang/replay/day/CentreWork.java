package city.liangwang.replay.day;

import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.plan.Plan;
import city.liangwang.replay.plan.Scales;
import city.liangwang.replay.plan.Sorting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Clerks take trucks in and sort their loads. */
final class CentreWork {

  /** About what an empty truck weighs. */
  private static final long TARE_GRAMS = 5_500_000;

  private static final long MISREAD_GRAMS = 200_000;
  private static final long MISREAD_RESIDUE_GRAMS = 1_000;

  private final Scene scene;
  private final Set<String> accepted;

  CentreWork(Scene scene) {
    this.scene = scene;
    this.accepted =
        scene.known().recyclers().stream()
            .flatMap(recycler -> recycler.accepts().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A lot in stock. */
  record Lot(UUID id, String material, long grams) {}

  /**
   * Takes a truck in and sorts what it brought. Answers the lots.
   *
   * @param manifest what the truck carries
   */
  List<Lot> receive(Plan.Trip trip, JsonNode manifest) {
    var intake = takeIn(trip, sum(manifest));
    var lots = new ArrayList<Lot>();
    var arrived = new TreeMap<String, Long>();
    intake
        .path("lines")
        .forEach(
            line ->
                arrived.put(line.path("materialCode").asText(), line.path("intakeGrams").asLong()));
    var inputs = Sorting.shareOut(arrived, trip.runs());
    for (int run = 0; run < inputs.size(); run++) {
      lots.addAll(sort(trip, run, inputs.get(run)));
    }
    return List.copyOf(lots);
  }

  private static long sum(JsonNode manifest) {
    long grams = 0;
    for (var line : manifest.path("lines")) {
      grams += line.path("grams").asLong();
    }
    return grams;
  }

  // The weighbridge.

  private JsonNode takeIn(Plan.Trip trip, long manifestGrams) {
    var interval = scene.known().centre().intervalGrams();
    var net =
        Scales.atWeighbridge(
            scene.plan().seed(), trip.index(), manifestGrams, interval, trip.outOfTolerance());
    var tare = TARE_GRAMS / interval * interval;
    if (trip.intakeReversed()) {
      var more = (MISREAD_GRAMS + interval - 1) / interval * interval;
      takeInWrongly(trip, tare + net + more, tare);
    }
    var path = "/api/v1/intakes/" + intake(trip);
    var answer = scene.put(clerk(trip), "recordIntake", path, bridge(trip, tare + net, tare));
    scene.figures().intakeGrams.add(answer.path("netGrams").asLong());
    if (!answer.path("withinTolerance").asBoolean()) {
      scene.figures().variances.increment();
      var closure = "/api/v1/variance-cases/" + intake(trip) + "/closures/" + id("closure", trip);
      var reason = scene.object("reason", "途中散落,已核对监控");
      scene.put(scene.known().dispatcher(), "closeVarianceCase", closure, reason);
    }
    return answer;
  }

  private void takeInWrongly(Plan.Trip trip, long gross, long tare) {
    var path = "/api/v1/intakes/" + id("wrong-intake", trip);
    scene.put(clerk(trip), "recordIntake", path, bridge(trip, gross, tare));
    var reason = scene.object("reason", "毛重读错");
    var reversal = path + "/reversals/" + id("intake-reversal", trip);
    scene.put(otherClerk(trip), "reverseIntake", reversal, reason);
  }

  private ObjectNode bridge(Plan.Trip trip, long gross, long tare) {
    return scene
        .object()
        .put("tripId", id("trip", trip).toString())
        .put("weighbridgeId", scene.known().centre().weighbridgeId().toString())
        .put("grossGrams", gross)
        .put("tareGrams", tare);
  }

  // Sorting.

  private List<Lot> sort(Plan.Trip trip, int run, Map<String, Long> inputs) {
    var result =
        Sorting.sort(
            scene.plan().seed(),
            trip.index() + "." + run,
            inputs,
            scene.known().city().materials().mixedBag(),
            accepted);
    if (trip.runReversed() && run == 0 && !result.outputs().isEmpty()) {
      sortWrongly(trip, inputs, result);
    }
    var lots = lots(result, "lot", trip, run);
    var path = "/api/v1/sorting-runs/" + scene.id("run", trip.index(), run);
    var request = request(trip, inputs, lots, result.residueGrams(), result.lossGrams());
    var answer = scene.put(clerk(trip), "recordSortingRun", path, request);
    for (var output : answer.path("outputs")) {
      scene.figures().lots.increment();
      scene.figures().sortedGrams.add(output.path("grams").asLong());
    }
    scene.figures().residueGrams.add(answer.path("residueGrams").asLong());
    scene.figures().lossGrams.add(answer.path("lossGrams").asLong());
    return lots;
  }

  private void sortWrongly(Plan.Trip trip, Map<String, Long> inputs, Sorting.Result result) {
    var lots = new ArrayList<>(lots(result, "wrong-lot", trip, 0));
    var first = lots.get(0);
    var wrong = Math.min(MISREAD_RESIDUE_GRAMS, first.grams() - 1);
    lots.set(0, new Lot(first.id(), first.material(), first.grams() - wrong));
    var path = "/api/v1/sorting-runs/" + id("wrong-run", trip);
    var residue = result.residueGrams() + wrong;
    var request = request(trip, inputs, lots, residue, result.lossGrams());
    scene.put(clerk(trip), "recordSortingRun", path, request);
    var reason = scene.object("reason", "残渣多记");
    var reversal = path + "/reversals/" + id("run-reversal", trip);
    scene.put(otherClerk(trip), "reverseSortingRun", reversal, reason);
  }

  private List<Lot> lots(Sorting.Result result, String kind, Plan.Trip trip, int run) {
    return result.outputs().stream()
        .map(
            output ->
                new Lot(
                    scene.id(kind, trip.index(), run, output.material()),
                    output.material(),
                    output.grams()))
        .toList();
  }

  private ObjectNode request(
      Plan.Trip trip, Map<String, Long> inputs, List<Lot> lots, long residue, long loss) {
    var request = scene.object();
    var in = request.putArray("inputs");
    inputs.forEach(
        (material, grams) ->
            in.addObject()
                .put("intakeId", intake(trip).toString())
                .put("materialCode", material)
                .put("grams", grams));
    var out = request.putArray("outputs");
    lots.forEach(
        lot ->
            out.addObject()
                .put("lotId", lot.id().toString())
                .put("materialCode", lot.material())
                .put("grams", lot.grams()));
    return request.put("residueGrams", residue).put("lossGrams", loss);
  }

  private StaffPerson clerk(Plan.Trip trip) {
    return scene.known().clerk(trip.index());
  }

  private StaffPerson otherClerk(Plan.Trip trip) {
    return scene.known().clerk(trip.index() + 1);
  }

  private UUID intake(Plan.Trip trip) {
    return id("intake", trip);
  }

  private UUID id(String kind, Plan.Trip trip) {
    return scene.id(kind, trip.index());
  }
}
