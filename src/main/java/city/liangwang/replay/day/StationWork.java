package city.liangwang.replay.day;

import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.plan.Plan;
import city.liangwang.replay.plan.Scales;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The keeper takes over, fills containers and loads trucks; drivers drive. */
final class StationWork {

  private static final Set<Integer> REFUSED = Set.of(403, 409);

  /** Above this the keeper cannot reverse an own hand-over. */
  private static final long ALONE_GRAMS = 60_000;

  private static final long MISREAD_GRAMS = 10_000;
  private static final int BATCHES_PER_CONTAINER = 3;
  private static final int SEAL_FACTOR = 10_000;

  private final Scene scene;

  StationWork(Scene scene) {
    this.scene = scene;
  }

  /**
   * Hands over what was weighed of a batch.
   *
   * @param trip the truck for which it is put aside
   * @param weighed those of its readings that were
   */
  void handOver(Plan.Batch batch, Plan.Trip trip, List<Integer> weighed) {
    var carried = scene.plan().carriedGrams(weighed);
    var grams = Scales.atStation(scene.plan().seed(), batch.index(), carried);
    if (batch.reversed()) {
      recordWrongly(batch, trip, weighed, grams);
    }
    var path = "/api/v1/handovers/" + scene.id("handover", batch.index());
    var answer =
        scene.put(keeper(batch), "recordHandover", path, request(batch, trip, weighed, grams));
    scene.figures().handovers.increment();
    for (var line : answer.path("lines")) {
      scene.figures().stationGrams.add(line.path("stationGrams").asLong());
    }
  }

  private void recordWrongly(
      Plan.Batch batch, Plan.Trip trip, List<Integer> weighed, Map<String, Long> grams) {
    var wrong = new TreeMap<>(grams);
    wrong.merge(wrong.firstKey(), MISREAD_GRAMS, Math::addExact);
    var path = "/api/v1/handovers/" + scene.id("wrong-handover", batch.index());
    var misread = request(batch, trip, weighed, wrong).put("differenceReason", "复秤仍重,待查");
    scene.put(keeper(batch), "recordHandover", path, misread);
    var reason = scene.object("reason", "读错了秤");
    var reversal = path + "/reversals/" + scene.id("handover-reversal", batch.index());
    if (Plan.sum(wrong) > ALONE_GRAMS) {
      var alone = path + "/reversals/" + scene.id("handover-alone", batch.index());
      scene.refused(keeper(batch), "reverseHandover", alone, reason, REFUSED);
    }
    scene.put(scene.known().dispatcher(), "reverseHandover", reversal, reason);
  }

  private ObjectNode request(
      Plan.Batch batch, Plan.Trip trip, List<Integer> weighed, Map<String, Long> grams) {
    var station = scene.known().station(batch.stationCode());
    var collector = scene.known().collector(batch.collector());
    var request = scene.object("collectorId", collector.id().toString());
    var ids = request.putArray("weighingIds");
    weighed.forEach(reading -> ids.add(scene.id("weighing", reading).toString()));
    var readings = request.putArray("readings");
    grams.forEach(
        (material, read) ->
            readings
                .addObject()
                .put("materialCode", material)
                .put("containerCode", container(batch.index(), trip, material))
                .put("grams", read)
                .put("scaleId", station.scaleId().toString()));
    return request;
  }

  /** Three batches of a trip share the containers of a material. */
  private String container(int batch, Plan.Trip trip, String material) {
    var number = trip.batches().indexOf(batch) / BATCHES_PER_CONTAINER + 1;
    return "K" + scene.ids().mark() + "-" + trip.index() + "-" + number + "-" + material;
  }

  /**
   * From calling the truck to its arrival. Answers the manifest.
   *
   * @param handedOver the batches that were
   */
  JsonNode drive(Plan.Trip trip, Map<Integer, List<Integer>> handedOver) {
    var keeper = scene.known().station(trip.stationCode()).keeper();
    var driver = scene.known().driver(trip.driver());
    var path = "/api/v1/trips/" + scene.id("trip", trip.index());
    scene.put(keeper, "planTrip", path, called(trip, driver));
    var load = loading(trip, handedOver);
    var manifest = scene.put(keeper, "loadTrip", path + "/loadings/" + id("loading", trip), load);
    if (trip.reloaded()) {
      var reason = scene.object("reason", "装错了车");
      scene.put(keeper, "unloadTrip", path + "/unloadings/" + id("unloading", trip), reason);
      var again = path + "/loadings/" + id("second-loading", trip);
      manifest = scene.put(keeper, "loadTrip", again, load);
    }
    scene.put(driver.person(), "departTrip", path + "/departures/" + id("departure", trip), null);
    var sealed = scene.object().put("sealIntact", true);
    scene.put(driver.person(), "arriveTrip", path + "/arrivals/" + id("arrival", trip), sealed);
    scene.figures().trips.increment();
    return manifest;
  }

  private ObjectNode called(Plan.Trip trip, Known.Driver driver) {
    return scene
        .object("stationId", scene.known().station(trip.stationCode()).id().toString())
        .put("centreId", scene.known().centre().id().toString())
        .put("driverId", driver.id().toString())
        .put("plate", trip.plate());
  }

  private ObjectNode loading(Plan.Trip trip, Map<Integer, List<Integer>> handedOver) {
    var codes = new TreeSet<String>();
    handedOver.forEach(
        (batch, weighed) ->
            scene.plan().carriedGrams(weighed).keySet().stream()
                .map(material -> container(batch, trip, material))
                .forEach(codes::add));
    var request = scene.object();
    var containers = request.putArray("containerCodes");
    codes.forEach(containers::add);
    return request.put("sealNumber", "S-" + (SEAL_FACTOR + trip.index()));
  }

  private String id(String kind, Plan.Trip trip) {
    return scene.id(kind, trip.index()).toString();
  }

  private StaffPerson keeper(Plan.Batch batch) {
    return scene.known().station(batch.stationCode()).keeper();
  }
}
