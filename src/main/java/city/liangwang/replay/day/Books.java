package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Lays the platform's own books beside what the replay was answered. */
final class Books {

  private final Api api;
  private final Known known;

  Books(Api api, Known known) {
    this.api = api;
    this.known = known;
  }

  /** What all accounts of each kind hold now, as {@code KIND/grams}. */
  ObjectNode totals() {
    var totals = api.object();
    for (var total : api.get(known.finance(), "getLedgerTotals", "/api/v1/ledger/totals")) {
      var name = total.path("kind").asText() + "/" + total.path("counts").asText();
      totals.put(name, total.path("amount").asLong());
    }
    return totals;
  }

  /**
   * What the books cannot explain.
   *
   * @param check ok, or broken
   * @param findings in words
   */
  record Result(String check, long unexplainedGrams, long unexplainedFen, List<String> findings) {}

  /**
   * Compares what has moved since the beginning.
   *
   * @param before the totals at the beginning
   */
  Result compare(ObjectNode before, Figures figures) {
    var after = totals();
    var corrected = figures.correctedDoorGrams.sum();
    var station = figures.stationGrams.sum();
    var intake = figures.intakeGrams.sum();
    var sorted = figures.sortedGrams.sum();
    var shipped = figures.shippedGrams.sum();
    var received = figures.receivedGrams.sum();
    var residue = figures.residueGrams.sum();
    var loss = figures.lossGrams.sum();
    var paid = figures.paidFen.sum();
    var expected = new LinkedHashMap<String, Long>();
    expected.put("COMMUNITY_SOURCE/grams", -corrected);
    expected.put("COLLECTOR_CUSTODY/grams", 0L);
    expected.put("COLLECTOR_DIFFERENCE/grams", corrected - station);
    expected.put("STATION_STOCK/grams", 0L);
    expected.put("TRIP_LOAD/grams", 0L);
    expected.put("TRIP_VARIANCE/grams", station - intake);
    expected.put("CENTRE_INTAKE/grams", intake - sorted - residue - loss);
    expected.put("CENTRE_CONVERSION/grams", 0L);
    expected.put("CENTRE_RESIDUE/grams", residue);
    expected.put("CENTRE_LOSS/grams", loss);
    expected.put("LOT/grams", sorted - shipped);
    expected.put("OUTBOUND_LOAD/grams", 0L);
    expected.put("OUTBOUND_DIFFERENCE/grams", shipped - received);
    expected.put("RECYCLER_RECEIVED/grams", received);
    expected.put("OPERATOR_PURCHASES/fen", -paid);
    // Money that a resident wants paid out is held in an account of its own.
    expected.put("RESIDENT_MONEY/fen", paid - moved(before, after, "RESIDENT_MONEY_HELD/fen"));
    return result(expected, name -> moved(before, after, name), check());
  }

  private static long moved(ObjectNode before, ObjectNode after, String name) {
    return after.path(name).asLong() - before.path(name).asLong();
  }

  private JsonNode check() {
    return api.put(
        known.finance(), "checkLedger", "/api/v1/ledger/checks/" + UUID.randomUUID(), null);
  }

  private static Result result(
      Map<String, Long> expected, ToLongFunction<String> moved, JsonNode check) {
    var findings = new ArrayList<String>();
    var differences = new HashMap<String, Long>();
    expected.forEach(
        (name, answers) -> {
          var books = moved.applyAsLong(name);
          if (books != answers) {
            findings.add(name + ": " + answers + " by the answers, " + books + " by the books");
            var counts = name.substring(name.indexOf('/') + 1);
            differences.merge(counts, Math.abs(books - answers), Math::addExact);
          }
        });
    check.path("findings").forEach(finding -> findings.add("ledger check: " + finding));
    return new Result(
        check.path("result").asText("absent"),
        check.path("unexplainedGrams").asLong() + differences.getOrDefault("grams", 0L),
        check.path("unexplainedFen").asLong() + differences.getOrDefault("fen", 0L),
        List.copyOf(findings));
  }
}
