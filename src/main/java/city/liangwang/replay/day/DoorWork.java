package city.liangwang.replay.day;

import city.liangwang.replay.http.Actor;
import city.liangwang.replay.http.Unexpected;
import city.liangwang.replay.plan.Fault;
import city.liangwang.replay.plan.Job;
import city.liangwang.replay.plan.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the booking to the weighing that nobody disputes any more. */
final class DoorWork {

  private static final Set<Integer> NOT_ALLOWED = Set.of(403);
  private static final Set<Integer> NOT_SEEN = Set.of(403, 404);
  private static final Set<Integer> NOT_ALLOWED_OR_TOO_LATE = Set.of(403, 409);
  private static final Set<Integer> CONFLICT = Set.of(409);
  private static final Set<String> NEXT_SLOT =
      Set.of("slot-full", "slot-past", "slot-unknown", "id-reused");
  private static final int PATIENCE = 100;
  private static final long PAUSE_MILLIS = 100;
  private static final long SCALE_MAX_GRAMS = 60_000;

  private final Scene scene;
  private final Residents residents;
  private final Slots slots;
  private final LateRepeats lateRepeats;

  DoorWork(Scene scene, Residents residents, Slots slots, LateRepeats lateRepeats) {
    this.scene = scene;
    this.residents = residents;
    this.slots = slots;
    this.lateRepeats = lateRepeats;
  }

  /** Everything that one reading stands for. */
  void all(Job job) {
    book(job);
    take(job, scene.known().collector(job.collector()));
    finish(job);
  }

  /** The pickup that ends up weighed; whatever came before it is over. */
  void book(Job job) {
    firstBooking(job);
    var resident = residents.at(job.household());
    var pickup = pickup(job);
    bookInto(job, resident, pickup);
    if (job.has(Fault.RESCHEDULED)) {
      reschedule(job, resident.person(), pickup);
    }
    if (job.has(Fault.FOREIGN) && residents.hasOthers()) {
      var stranger = residents.other(job.household()).person();
      scene.api().refused(stranger, "getPickup", "GET", pickups(pickup), null, NOT_SEEN);
    }
  }

  /** How the collector comes to the job. */
  void take(Job job, Known.Collector collector) {
    if (job.has(Fault.WRONG_STATION)) {
      claimFromElsewhere(job);
    }
    var station = scene.known().station(job.stationCode());
    switch (job.way()) {
      case CLAIM -> claim(job, collector, "claim");
      case NAMED -> {
        var request = scene.api().object().put("collectorId", collector.id().toString());
        act(job, station.keeper(), "assignPickup", path(job, "assignments", "named"), request);
      }
      case NEAREST -> assignNearest(job, station, collector);
    }
    if (job.has(Fault.GIVEN_BACK)) {
      var request = scene.api().object().put("reasonCode", "vehicle-trouble");
      act(job, collector.person(), "returnPickup", path(job, "returns", "return"), request);
      claim(job, collector, "claim-again");
    }
  }

  /** Only takes the job in hand; a substitute finishes it. */
  void hold(Job job, Known.Collector collector) {
    claim(job, collector, "claim-and-drop");
  }

  /** Arrives, weighs, and lives with what follows. */
  void finish(Job job) {
    var collector = scene.known().collector(job.collector());
    act(job, collector.person(), "arriveAtPickup", path(job, "arrivals", "arrival"), null);
    strangers(job);
    var weighed = weigh(job, collector);
    scene.figures().doorWeighings.increment();
    scene.figures().doorGrams.add(weighed.path("totalGrams").asLong());
    if (!job.has(Fault.CORRECTED_AFTER_HANDOVER)) {
      settled(amend(job, collector, weighed));
    }
  }

  /** What a dispatcher finds only when the station has the goods. */
  void afterHandover(Job job) {
    if (job.has(Fault.CORRECTED_AFTER_HANDOVER)) {
      settled(correct(job, scene.known().dispatcher(), "correction", "复核照片后更正"));
    }
  }

  private void settled(JsonNode weighing) {
    scene.figures().correctedDoorGrams.add(weighing.path("totalGrams").asLong());
    scene.figures().paidFen.add(weighing.path("totalFen").asLong());
  }

  // Booking.

  private void firstBooking(Job job) {
    var fault =
        job.faults().stream()
            .filter(f -> f == Fault.REFUSED || f == Fault.NO_SHOW || f == Fault.CANCELLED)
            .findFirst();
    if (fault.isEmpty()) {
      return;
    }
    var resident = residents.at(job.household());
    var first = scene.ids().of("first-pickup", job.reading());
    bookInto(job, resident, first);
    if (fault.get() == Fault.CANCELLED) {
      var request = scene.api().object().put("reasonCode", "changed-mind");
      var path = pickups(first) + "/cancellations/" + id("cancellation", job);
      scene.api().put(resident.person(), "cancelPickup", path, request);
      return;
    }
    var collector = scene.known().collector(job.collector());
    claimPatiently(collector, pickups(first) + "/claims/" + id("first-claim", job));
    var arrival = pickups(first) + "/arrivals/" + id("first-arrival", job);
    scene.api().put(collector.person(), "arriveAtPickup", arrival, null);
    if (fault.get() == Fault.REFUSED) {
      var request = scene.api().object().put("reasonCode", "contaminated");
      var path = pickups(first) + "/refusals/" + id("refusal", job);
      scene.api().put(collector.person(), "refusePickup", path, request);
    } else {
      var path = pickups(first) + "/no-shows/" + id("no-show", job);
      scene.api().put(collector.person(), "reportNoShow", path, scene.api().object());
    }
  }

  private void bookInto(Job job, Residents.Resident resident, UUID pickup) {
    var request = scene.api().object();
    request.put("kind", job.itemised() ? "ITEMISED" : "MIXED_BAG");
    request.put("addressId", resident.addressId().toString());
    if (job.itemised()) {
      var items = request.putArray("items");
      Line.byMaterial(job.lines())
          .forEach(
              (material, grams) ->
                  items.addObject().put("materialCode", material).put("estimatedGrams", grams));
    }
    for (var start : slots.candidates(job.stationCode(), job.place())) {
      request.put("slotStart", start);
      var answer =
          scene.api().send(resident.person(), "bookPickup", "PUT", pickups(pickup), request);
      if (answer.isOk()) {
        scene.figures().bookings.increment();
        if (job.has(Fault.REPEATED)) {
          LateRepeats.now(
              scene.api(),
              resident.person(),
              "bookPickup",
              pickups(pickup),
              request,
              answer.body());
        }
        return;
      }
      if (!NEXT_SLOT.contains(answer.code())) {
        throw new Unexpected("bookPickup " + pickup + ": " + answer.status() + " " + answer.body());
      }
    }
    throw new Unexpected("bookPickup " + pickup + ": no slot took it");
  }

  private void reschedule(Job job, Actor resident, UUID pickup) {
    var path = pickups(pickup) + "/reschedulings/" + id("rescheduling", job);
    var candidates = slots.candidates(job.stationCode(), job.place());
    // The next slot first, the booked one last.
    for (int i = 1; i <= candidates.size(); i++) {
      var request = scene.api().object().put("slotStart", candidates.get(i % candidates.size()));
      var answer = scene.api().send(resident, "reschedulePickup", "PUT", path, request);
      if (answer.isOk()) {
        return;
      }
      if (!NEXT_SLOT.contains(answer.code())) {
        throw new Unexpected(
            "reschedulePickup " + pickup + ": " + answer.status() + " " + answer.body());
      }
    }
    throw new Unexpected("reschedulePickup " + pickup + ": no slot took it");
  }

  // Getting the job.

  private void claim(Job job, Known.Collector collector, String name) {
    var answer = claimPatiently(collector, path(job, "claims", name));
    if (job.has(Fault.REPEATED)) {
      LateRepeats.now(
          scene.api(), collector.person(), "claimPickup", path(job, "claims", name), null, answer);
    }
  }

  // For a moment a collector may hold too many jobs: those that were given by the way.
  private JsonNode claimPatiently(Known.Collector collector, String path) {
    for (int i = 0; i < PATIENCE; i++) {
      var answer = scene.api().send(collector.person(), "claimPickup", "PUT", path, null);
      if (answer.isOk()) {
        return answer.body();
      }
      if (!answer.code().equals("too-many-jobs")) {
        throw new Unexpected("claimPickup " + path + ": " + answer.status() + " " + answer.body());
      }
      rest();
    }
    throw new Unexpected("claimPickup " + path + ": too many jobs for too long");
  }

  private void assignNearest(Job job, Known.Station station, Known.Collector collector) {
    var path = path(job, "assignments", "nearest");
    var answer =
        scene.api().send(station.keeper(), "assignPickup", "PUT", path, scene.api().object());
    if (!answer.isOk() && !CONFLICT.contains(answer.status())) {
      throw new Unexpected("assignPickup " + path + ": " + answer.status() + " " + answer.body());
    }
    var nearest = answer.body().path("collectorId").asText("");
    if (answer.isOk() && nearest.equals(collector.id().toString())) {
      return;
    }
    if (answer.isOk()) {
      giveBack(job, nearest);
    }
    claim(job, collector, "claim");
  }

  // Whose shift has ended meanwhile does not hold it any more.
  private void giveBack(Job job, String collectorId) {
    var path = path(job, "returns", "return-of-nearest");
    var request = scene.api().object().put("reasonCode", "vehicle-full");
    scene.known().collectors().values().stream()
        .filter(collector -> collector.id().toString().equals(collectorId))
        .map(c -> scene.api().send(c.person(), "returnPickup", "PUT", path, request))
        .filter(answer -> !answer.isOk() && !NOT_ALLOWED_OR_TOO_LATE.contains(answer.status()))
        .forEach(answer -> scene.api().tally().unexpected("returnPickup: " + answer));
  }

  private void claimFromElsewhere(Job job) {
    scene.known().collectors().values().stream()
        .filter(collector -> !collector.stationCode().equals(job.stationCode()))
        .findFirst()
        .ifPresent(
            collector ->
                scene
                    .api()
                    .refused(
                        collector.person(),
                        "claimPickup",
                        "PUT",
                        path(job, "claims", "from-elsewhere"),
                        null,
                        NOT_ALLOWED));
  }

  // At the door.

  private void strangers(Job job) {
    if (job.has(Fault.NOT_THE_HOLDER)) {
      scene.known().collectors().values().stream()
          .filter(collector -> !collector.username().equals(job.collector()))
          .findFirst()
          .ifPresent(
              collector ->
                  scene
                      .api()
                      .refused(
                          collector.person(),
                          "weighAtDoor",
                          "PUT",
                          "/api/v1/door-weighings/" + id("not-the-holder", job),
                          weighing(job, collector, job.lines()),
                          NOT_ALLOWED_OR_TOO_LATE));
    }
    if (job.has(Fault.WRONG_ROLE)) {
      var collector = scene.known().collector(job.collector());
      var resident = residents.at(job.household()).person();
      scene
          .api()
          .refused(resident, "getLedgerTotals", "GET", "/api/v1/ledger/totals", null, NOT_ALLOWED);
      scene
          .api()
          .refused(
              collector.person(), "listHandovers", "GET", "/api/v1/handovers", null, NOT_ALLOWED);
    }
  }

  private JsonNode weigh(Job job, Known.Collector collector) {
    var path = "/api/v1/door-weighings/" + id("weighing", job);
    var request = weighing(job, collector, job.lines());
    var answer = act(job, collector.person(), "weighAtDoor", path, request);
    if (job.has(Fault.OTHER_CONTENT)) {
      var first = job.lines().get(0);
      var more = first.grams() < SCALE_MAX_GRAMS ? 1 : -1;
      var other = new ArrayList<>(job.lines());
      other.set(0, new Line(first.material(), first.grams() + more, first.typed()));
      scene
          .api()
          .refused(
              collector.person(),
              "weighAtDoor",
              "PUT",
              path,
              weighing(job, collector, other),
              CONFLICT);
    }
    if (job.has(Fault.REPEATED_LATE)) {
      lateRepeats.later(collector.person(), "weighAtDoor", path, request, answer);
    }
    return answer;
  }

  private ObjectNode weighing(Job job, Known.Collector collector, List<Line> lines) {
    var request = scene.api().object().put("pickupId", pickup(job).toString());
    putLines(request, job, collector, lines);
    return request;
  }

  private void putLines(ObjectNode request, Job job, Known.Collector collector, List<Line> lines) {
    var all = request.putArray("lines");
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var one =
          all.addObject()
              .put("materialCode", line.material())
              .put("grams", line.grams())
              .put(
                  "bagCode",
                  String.format("B%s-%04d-%02d", scene.ids().mark(), job.reading(), i + 1));
      if (!line.typed()) {
        one.put("scaleId", collector.scaleId().toString());
      }
    }
  }

  // Disputes and corrections.

  private JsonNode amend(Job job, Known.Collector collector, JsonNode weighed) {
    if (job.has(Fault.DISPUTE_UPHELD) || job.has(Fault.DISPUTE_CORRECTED)) {
      return dispute(job);
    }
    if (job.has(Fault.CORRECTED)) {
      return correct(job, collector.person(), "correction", "称重时读数看错");
    }
    if (job.has(Fault.CORRECTED_BY_SECOND_PERSON)) {
      scene
          .api()
          .refused(
              collector.person(),
              "correctDoorWeighing",
              "PUT",
              correction(job, "too-much"),
              corrected(job, "称重时读数看错"),
              NOT_ALLOWED_OR_TOO_LATE);
      return correct(job, scene.known().dispatcher(), "correction", "复核照片后更正");
    }
    return weighed;
  }

  private JsonNode correct(Job job, Actor person, String name, String reason) {
    return act(job, person, "correctDoorWeighing", correction(job, name), corrected(job, reason));
  }

  private String correction(Job job, String name) {
    return "/api/v1/door-weighings/" + id("weighing", job) + "/corrections/" + id(name, job);
  }

  private ObjectNode corrected(Job job, String reason) {
    var request = scene.api().object().put("reason", reason);
    putLines(request, job, scene.known().collector(job.collector()), job.amended());
    return request;
  }

  private JsonNode dispute(Job job) {
    var resident = residents.at(job.household()).person();
    var path = "/api/v1/door-weighings/" + id("weighing", job) + "/disputes/" + id("dispute", job);
    var objection = scene.api().object().put("reasonCode", "WEIGHT").put("text", "家里秤过不一样");
    act(job, resident, "disputeDoorWeighing", path, objection);
    var decision = job.has(Fault.DISPUTE_CORRECTED) ? corrected(job, "复核照片后更正") : upheld();
    decision.put("outcome", job.has(Fault.DISPUTE_CORRECTED) ? "CORRECTED" : "UPHELD");
    var settlement = path + "/settlements/" + id("settlement", job);
    return act(job, scene.known().dispatcher(), "settleDispute", settlement, decision);
  }

  private ObjectNode upheld() {
    return scene.api().object().put("reason", "照片与读数一致");
  }

  // What all of it needs.

  private JsonNode act(
      Job job, Actor actor, String operation, String path, @Nullable ObjectNode body) {
    var answer = scene.api().put(actor, operation, path, body);
    if (job.has(Fault.REPEATED)) {
      LateRepeats.now(scene.api(), actor, operation, path, body, answer);
    }
    return answer;
  }

  UUID pickup(Job job) {
    return id("pickup", job);
  }

  UUID weighingId(Job job) {
    return id("weighing", job);
  }

  private UUID id(String kind, Job job) {
    return scene.ids().of(kind, job.reading());
  }

  private String path(Job job, String acts, String name) {
    return pickups(pickup(job)) + "/" + acts + "/" + id(name, job);
  }

  private static String pickups(UUID pickup) {
    return "/api/v1/pickups/" + pickup;
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unexpected("interrupted");
    }
  }
}
