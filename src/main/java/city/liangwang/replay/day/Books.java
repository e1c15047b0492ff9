package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lays the platform's own books beside what the replay was answered. */
final class Books {

  private static final String GRAMS = "grams";
  private static final String FEN = "fen";

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
    var moved = new Moved(before, totals());
    var comparisons = new ArrayList<Comparison>();
    var corrected = figures.correctedDoorGrams.sum();
    var station = figures.stationGrams.sum();
    var intake = figures.intakeGrams.sum();
    var sorted = figures.sortedGrams.sum();
    var shipped = figures.shippedGrams.sum();
    var residue = figures.residueGrams.sum();
    var loss = figures.lossGrams.sum();
    grams(comparisons, moved, "COMMUNITY_SOURCE", -corrected);
    grams(comparisons, moved, "COLLECTOR_CUSTODY", 0);
    grams(comparisons, moved, "COLLECTOR_DIFFERENCE", corrected - station);
    grams(comparisons, moved, "STATION_STOCK", 0);
    grams(comparisons, moved, "TRIP_LOAD", 0);
    grams(comparisons, moved, "TRIP_VARIANCE", station - intake);
    grams(comparisons, moved, "CENTRE_INTAKE", intake - sorted - residue - loss);
    grams(comparisons, moved, "CENTRE_CONVERSION", 0);
    grams(comparisons, moved, "CENTRE_RESIDUE", residue);
    grams(comparisons, moved, "CENTRE_LOSS", loss);
    grams(comparisons, moved, "LOT", sorted - shipped);
    grams(comparisons, moved, "OUTBOUND_LOAD", 0);
    grams(comparisons, moved, "OUTBOUND_DIFFERENCE", shipped - figures.receivedGrams.sum());
    grams(comparisons, moved, "RECYCLER_RECEIVED", figures.receivedGrams.sum());
    var paid = figures.paidFen.sum();
    comparisons.add(
        new Comparison("OPERATOR_PURCHASES", FEN, -paid, moved.of("OPERATOR_PURCHASES", FEN)));
    comparisons.add(
        new Comparison(
            "RESIDENT_MONEY",
            FEN,
            paid,
            moved.of("RESIDENT_MONEY", FEN) + moved.of("RESIDENT_MONEY_HELD", FEN)));
    return result(comparisons, check());
  }

  private static void grams(List<Comparison> comparisons, Moved moved, String kind, long expected) {
    comparisons.add(new Comparison(kind, GRAMS, expected, moved.of(kind, GRAMS)));
  }

  private JsonNode check() {
    return api.put(
        known.finance(), "checkLedger", "/api/v1/ledger/checks/" + UUID.randomUUID(), null);
  }

  private static Result result(List<Comparison> comparisons, JsonNode check) {
    var findings = new ArrayList<String>();
    comparisons.stream()
        .filter(comparison -> comparison.difference() != 0)
        .forEach(comparison -> findings.add(comparison.text()));
    check.path("findings").forEach(finding -> findings.add("ledger check: " + finding));
    return new Result(
        check.path("result").asText("absent"),
        check.path("unexplainedGrams").asLong() + differences(comparisons, GRAMS),
        check.path("unexplainedFen").asLong() + differences(comparisons, FEN),
        List.copyOf(findings));
  }

  private static long differences(List<Comparison> comparisons, String counts) {
    return comparisons.stream()
        .filter(comparison -> comparison.counts().equals(counts))
        .mapToLong(Comparison::difference)
        .sum();
  }

  /** What the replay was answered, and what the books say. */
  private record Comparison(String kind, String counts, long replay, long books) {

    long difference() {
      return Math.abs(replay - books);
    }

    String text() {
      return kind + ": " + replay + " " + counts + " by the answers, " + books + " by the books";
    }
  }

  /** What accounts hold more than at the beginning. */
  private record Moved(ObjectNode before, ObjectNode after) {

    long of(String kind, String counts) {
      var name = kind + "/" + counts;
      return after.path(name).asLong() - before.path(name).asLong();
    }
  }
}
