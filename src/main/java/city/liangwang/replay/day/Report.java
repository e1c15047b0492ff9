package city.liangwang.replay.day;

import city.liangwang.replay.http.Tally;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is said at the end: some lines for people, and one for programs.
 *
 * @param published what the public figures say otherwise
 * @param context what else is told: seed, day and the like
 */
public record Report(
    Figures figures,
    Books.Result books,
    List<String> published,
    Tally tally,
    Progress.Told told,
    ObjectNode context) {

  private static final double MICROS_PER_MILLI = 1_000;
  private static final double MILLIS_PER_SECOND = 1_000;

  /** Whether everything is explained and nothing unexpected happened. */
  public boolean isClean() {
    return tally.unexpected() == 0
        && published.isEmpty()
        && books.unexplainedGrams() == 0
        && books.unexplainedFen() == 0
        && books.check().equals("ok");
  }

  /** The last one is the JSON object. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("Calls by operation: how many, half of them within, 99 of 100 within");
    tally
        .timings()
        .forEach(
            (operation, timing) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %-22s %7d %9.1f ms %9.1f ms",
                        operation,
                        timing.calls(),
                        timing.p50Micros() / MICROS_PER_MILLI,
                        timing.p99Micros() / MICROS_PER_MILLI)));
    lines.add("Refused, as it was to be: " + tally.refusals());
    tally.details().forEach(detail -> lines.add("UNEXPECTED " + detail));
    published.forEach(difference -> lines.add("UNEXPLAINED in public " + difference));
    books.findings().forEach(finding -> lines.add("UNEXPLAINED " + finding));
    lines.add(json().toString());
    return List.copyOf(lines);
  }

  ObjectNode json() {
    var seconds = told.millis() / MILLIS_PER_SECOND;
    var timing = tally.timing();
    var json = new ObjectMapper().createObjectNode();
    json.put("bookings", figures.bookings.sum())
        .put("doorWeighings", figures.doorWeighings.sum())
        .put("doorGrams", figures.doorGrams.sum())
        .put("correctedDoorGrams", figures.correctedDoorGrams.sum())
        .put("stationGrams", figures.stationGrams.sum())
        .put("intakeGrams", figures.intakeGrams.sum())
        .put("sortedGrams", figures.sortedGrams.sum())
        .put("residueGrams", figures.residueGrams.sum())
        .put("lossGrams", figures.lossGrams.sum())
        .put("shippedGrams", figures.shippedGrams.sum())
        .put("receivedGrams", figures.receivedGrams.sum())
        .put("paidFen", figures.paidFen.sum())
        .put("unexplainedGrams", books.unexplainedGrams())
        .put("unexplainedFen", books.unexplainedFen())
        .put("ledgerCheck", books.check())
        .put("publicFigures", published.isEmpty() ? "agree" : "differ")
        .put("unexpectedErrors", tally.unexpected())
        .put("handovers", figures.handovers.sum())
        .put("trips", figures.trips.sum())
        .put("variances", figures.variances.sum())
        .put("lots", figures.lots.sum())
        .put("outbounds", figures.outbounds.sum())
        .put("unshippableLots", figures.unshippableLots.sum())
        .put("unshippableGrams", figures.unshippableGrams.sum())
        .put("expectedRefusals", tally.refusals().values().stream().mapToLong(n -> n).sum())
        .put("retries", tally.retries())
        .put("calls", told.calls())
        .put("p50Millis", timing.p50Micros() / MICROS_PER_MILLI)
        .put("p99Millis", timing.p99Micros() / MICROS_PER_MILLI)
        .put("seconds", seconds)
        .put("callsPerSecond", Math.round(told.calls() / Math.max(seconds, 0.001)));
    json.setAll(context);
    return json;
  }
}
