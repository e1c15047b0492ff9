package city.liangwang.replay.day;

import city.liangwang.replay.day.LateRepeats.Repeat;
import city.liangwang.replay.http.Actor;
import city.liangwang.replay.http.Pause;
import city.liangwang.replay.http.Unexpected;
import city.liangwang.replay.plan.Fault;
import city.liangwang.replay.plan.Job;
import city.liangwang.replay.plan.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
  private static final String MISREAD = "称重时读数看错";
  private static final String CHECKED = "复核照片后更正";

  private final Scene scene;
  private final Residents residents;
  private final Slots slots;
  private final LateRepeats repeats;
  private final Pause pause;

  DoorWork(Scene scene, Residents residents, Slots slots, LateRepeats repeats, Pause pause) {
    this.scene = scene;
    this.residents = residents;
    this.slots = slots;
    this.repeats = repeats;
    this.pause = pause;
  }

  /** Everything that one reading stands for. */
  void all(Job job) {
    book(job);
    take(job, scene.known().collector(job.collector()));
    finish(job);
  }

  /** The pickup that ends up weighed; whatever came before it is over. */
  void book(Job job) {
    job.faults().stream()
        .filter(Fault::endsFirstBooking)
        .findFirst()
        .ifPresent(fault -> bookInVain(job, fault));
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
      someCollector(one -> !one.stationCode().equals(job.stationCode()))
          .ifPresent(
              one -> {
                var path = path(job, "claims", "from-elsewhere");
                scene.refused(one.person(), "claimPickup", path, null, NOT_ALLOWED);
              });
    }
    var station = scene.known().station(job.stationCode());
    switch (job.way()) {
      case CLAIM -> claim(job, collector, "claim");
      case NAMED -> {
        var request = scene.object("collectorId", collector.id().toString());
        act(job, station.keeper(), "assignPickup", path(job, "assignments", "named"), request);
      }
      case NEAREST -> assignNearest(job, station, collector);
    }
    if (job.has(Fault.GIVEN_BACK)) {
      var request = scene.object("reasonCode", "vehicle-trouble");
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
    strangers(job, collector);
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
      settled(correct(job, scene.known().dispatcher(), CHECKED));
    }
  }

  private void settled(JsonNode weighing) {
    scene.figures().correctedDoorGrams.add(weighing.path("totalGrams").asLong());
    scene.figures().paidFen.add(weighing.path("totalFen").asLong());
  }

  // Booking.

  private void bookInVain(Job job, Fault fault) {
    var resident = residents.at(job.household());
    var first = scene.id("first-pickup", job.reading());
    bookInto(job, resident, first);
    if (fault == Fault.CANCELLED) {
      var path = pickups(first) + "/cancellations/" + id("cancellation", job);
      var request = scene.object("reasonCode", "changed-mind");
      scene.put(resident.person(), "cancelPickup", path, request);
      return;
    }
    var collector = scene.known().collector(job.collector());
    claimPatiently(collector, pickups(first) + "/claims/" + id("first-claim", job));
    var arrival = pickups(first) + "/arrivals/" + id("first-arrival", job);
    scene.put(collector.person(), "arriveAtPickup", arrival, null);
    if (fault == Fault.REFUSED) {
      var path = pickups(first) + "/refusals/" + id("refusal", job);
      var request = scene.object("reasonCode", "contaminated");
      scene.put(collector.person(), "refusePickup", path, request);
    } else {
      var path = pickups(first) + "/no-shows/" + id("no-show", job);
      scene.put(collector.person(), "reportNoShow", path, scene.object());
    }
  }

  private void bookInto(Job job, Residents.Resident resident, UUID pickup) {
    var request = scene.object("kind", job.itemised() ? "ITEMISED" : "MIXED_BAG");
    request.put("addressId", resident.addressId().toString());
    if (job.itemised()) {
      var items = request.putArray("items");
      Line.byMaterial(job.lines())
          .forEach(
              (material, grams) ->
                  items.addObject().put("materialCode", material).put("estimatedGrams", grams));
    }
    var starts = slots.candidates(job.stationCode(), job.place());
    var answer = inFirstSlot(resident.person(), "bookPickup", pickups(pickup), request, starts);
    scene.figures().bookings.increment();
    twice(job, new Repeat(resident.person(), "bookPickup", pickups(pickup), request, answer));
  }

  private void reschedule(Job job, Actor resident, UUID pickup) {
    var path = pickups(pickup) + "/reschedulings/" + id("rescheduling", job);
    // The next slot first, the booked one last.
    var starts = slots.candidates(job.stationCode(), job.place() + Slots.PICKUPS_PER_SLOT);
    inFirstSlot(resident, "reschedulePickup", path, scene.object(), starts);
  }

  /** Asks for one slot after the other; the request keeps the start of the one that took it. */
  private JsonNode inFirstSlot(
      Actor resident, String operation, String path, ObjectNode request, List<String> starts) {
    for (var start : starts) {
      var answer = scene.send(resident, operation, path, request.put("slotStart", start));
      if (answer.isOk()) {
        return answer.body();
      }
      if (!NEXT_SLOT.contains(answer.code())) {
        throw answer.unexpected(operation, path);
      }
    }
    throw new Unexpected(operation + " " + path + ": no slot took it");
  }

  // Getting the job.

  private void claim(Job job, Known.Collector collector, String name) {
    var path = path(job, "claims", name);
    var answer = claimPatiently(collector, path);
    twice(job, new Repeat(collector.person(), "claimPickup", path, null, answer));
  }

  // For a moment a collector may hold too many jobs: those that were given by the way.
  private JsonNode claimPatiently(Known.Collector collector, String path) {
    for (int i = 0; i < PATIENCE; i++) {
      var answer = scene.send(collector.person(), "claimPickup", path, null);
      if (answer.isOk()) {
        return answer.body();
      }
      if (!answer.code().equals("too-many-jobs")) {
        throw answer.unexpected("claimPickup", path);
      }
      pause.millis(PAUSE_MILLIS);
    }
    throw new Unexpected("claimPickup " + path + ": too many jobs for too long");
  }

  private void assignNearest(Job job, Known.Station station, Known.Collector collector) {
    var path = path(job, "assignments", "nearest");
    var answer = scene.send(station.keeper(), "assignPickup", path, scene.object());
    if (!answer.isOk() && !CONFLICT.contains(answer.status())) {
      throw answer.unexpected("assignPickup", path);
    }
    var nearest = answer.body().path("collectorId").asText("");
    if (answer.isOk() && nearest.equals(collector.id().toString())) {
      return;
    }
    if (answer.isOk()) {
      someCollector(one -> one.id().toString().equals(nearest))
          .ifPresent(one -> giveBack(job, one));
    }
    claim(job, collector, "claim");
  }

  // Whose shift has ended meanwhile does not hold it any more.
  private void giveBack(Job job, Known.Collector collector) {
    var path = path(job, "returns", "return-of-nearest");
    var request = scene.object("reasonCode", "vehicle-full");
    var answer = scene.send(collector.person(), "returnPickup", path, request);
    if (!answer.isOk() && !NOT_ALLOWED_OR_TOO_LATE.contains(answer.status())) {
      scene.unexpected(answer.unexpected("returnPickup", path).detail());
    }
  }

  private Optional<Known.Collector> someCollector(Predicate<Known.Collector> wanted) {
    return scene.known().collectors().values().stream().filter(wanted).findFirst();
  }

  // At the door.

  private void strangers(Job job, Known.Collector collector) {
    if (job.has(Fault.NOT_THE_HOLDER)) {
      someCollector(one -> !one.equals(collector))
          .ifPresent(
              other -> {
                var path = "/api/v1/door-weighings/" + id("not-the-holder", job);
                var request = weighing(job, other, job.lines());
                scene.refused(
                    other.person(), "weighAtDoor", path, request, NOT_ALLOWED_OR_TOO_LATE);
              });
    }
    if (job.has(Fault.WRONG_ROLE)) {
      var resident = residents.at(job.household()).person();
      var totals = "/api/v1/ledger/totals";
      scene.api().refused(resident, "getLedgerTotals", "GET", totals, null, NOT_ALLOWED);
      var handovers = "/api/v1/handovers";
      scene.api().refused(collector.person(), "listHandovers", "GET", handovers, null, NOT_ALLOWED);
    }
  }

  private JsonNode weigh(Job job, Known.Collector collector) {
    var path = weighingPath(job);
    var request = weighing(job, collector, job.lines());
    var answer = act(job, collector.person(), "weighAtDoor", path, request);
    if (job.has(Fault.OTHER_CONTENT)) {
      var other = weighing(job, collector, Line.withOneGramElse(job.lines()));
      scene.refused(collector.person(), "weighAtDoor", path, other, CONFLICT);
    }
    if (job.has(Fault.REPEATED_LATE)) {
      repeats.later(new Repeat(collector.person(), "weighAtDoor", path, request, answer));
    }
    return answer;
  }

  private ObjectNode weighing(Job job, Known.Collector collector, List<Line> lines) {
    return withLines(scene.object("pickupId", pickup(job).toString()), job, collector, lines);
  }

  private ObjectNode withLines(
      ObjectNode request, Job job, Known.Collector collector, List<Line> lines) {
    var all = request.putArray("lines");
    for (var line : lines) {
      var bag = String.format("B%s-%04d-%02d", scene.ids().mark(), job.reading(), all.size() + 1);
      var one = all.addObject().put("materialCode", line.material()).put("grams", line.grams());
      one.put("bagCode", bag);
      if (!line.typed()) {
        one.put("scaleId", collector.scaleId().toString());
      }
    }
    return request;
  }

  // Disputes and corrections.

  private JsonNode amend(Job job, Known.Collector collector, JsonNode weighed) {
    if (job.has(Fault.DISPUTE_UPHELD) || job.has(Fault.DISPUTE_CORRECTED)) {
      return dispute(job);
    }
    if (job.has(Fault.CORRECTED)) {
      return correct(job, collector.person(), MISREAD);
    }
    if (job.has(Fault.CORRECTED_BY_SECOND_PERSON)) {
      var path = weighingPath(job) + "/corrections/" + id("too-much", job);
      scene.refused(
          collector.person(),
          "correctDoorWeighing",
          path,
          corrected(job, MISREAD),
          NOT_ALLOWED_OR_TOO_LATE);
      return correct(job, scene.known().dispatcher(), CHECKED);
    }
    return weighed;
  }

  private JsonNode correct(Job job, Actor person, String reason) {
    var path = weighingPath(job) + "/corrections/" + id("correction", job);
    return act(job, person, "correctDoorWeighing", path, corrected(job, reason));
  }

  private ObjectNode corrected(Job job, String reason) {
    var collector = scene.known().collector(job.collector());
    return withLines(scene.object("reason", reason), job, collector, job.amended());
  }

  private JsonNode dispute(Job job) {
    var resident = residents.at(job.household()).person();
    var path = weighingPath(job) + "/disputes/" + id("dispute", job);
    var objection = scene.object("reasonCode", "WEIGHT").put("text", "家里秤过不一样");
    act(job, resident, "disputeDoorWeighing", path, objection);
    var decision =
        job.has(Fault.DISPUTE_CORRECTED)
            ? corrected(job, CHECKED).put("outcome", "CORRECTED")
            : scene.object("reason", "照片与读数一致").put("outcome", "UPHELD");
    var settlement = path + "/settlements/" + id("settlement", job);
    return act(job, scene.known().dispatcher(), "settleDispute", settlement, decision);
  }

  // What all of it needs.

  private JsonNode act(
      Job job, Actor actor, String operation, String path, @Nullable ObjectNode body) {
    var answer = scene.put(actor, operation, path, body);
    twice(job, new Repeat(actor, operation, path, body, answer));
    return answer;
  }

  private void twice(Job job, Repeat repeat) {
    if (job.has(Fault.REPEATED)) {
      repeats.now(repeat);
    }
  }

  private UUID pickup(Job job) {
    return id("pickup", job);
  }

  private UUID id(String kind, Job job) {
    return scene.id(kind, job.reading());
  }

  private String weighingPath(Job job) {
    return "/api/v1/door-weighings/" + id("weighing", job);
  }

  private String path(Job job, String acts, String name) {
    return pickups(pickup(job)) + "/" + acts + "/" + id(name, job);
  }

  private static String pickups(UUID pickup) {
    return "/api/v1/pickups/" + pickup;
  }
}
