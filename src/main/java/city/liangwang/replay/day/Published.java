package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.Pause;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What everybody can see of the day. It follows the books by events, so one has to wait a moment
 * until it says the same.
 */
final class Published {

  private static final int TRIES = 60;
  private static final long PAUSE_MILLIS = 1_000;

  private final Api api;
  private final Known known;
  private final Pause pause;

  Published(Api api, Known known, Pause pause) {
    this.api = api;
    this.known = known;
    this.pause = pause;
  }

  /** Grams by stage, from a day until today; empty where nothing is published. */
  ObjectNode since(LocalDate first) {
    var grams = api.object();
    var last = LocalDate.ofInstant(Instant.now(), known.zone());
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var path = "/api/v1/public/figures?day=" + day;
      var answer = api.send(null, "getPublicFigures", "GET", path, null);
      for (var stage : answer.body().path("stages")) {
        var name = stage.path("stage").asText();
        grams.put(name, grams.path(name).asLong() + stage.path("grams").asLong());
      }
    }
    return grams;
  }

  /** What differs, in words; none when all stages agree or nothing is published. */
  List<String> compare(ObjectNode before, LocalDate first, Figures figures) {
    var differences = differences(before, since(first), figures);
    for (int i = 0; i < TRIES && !differences.isEmpty(); i++) {
      pause.millis(PAUSE_MILLIS);
      differences = differences(before, since(first), figures);
    }
    return differences;
  }

  private static List<String> differences(ObjectNode before, ObjectNode after, Figures figures) {
    var differences = new ArrayList<String>();
    expected(figures)
        .forEach(
            (stage, grams) -> {
              var moved = after.path(stage).asLong() - before.path(stage).asLong();
              if (after.has(stage) && moved != grams) {
                differences.add(
                    stage + ": " + grams + " g by the answers, " + moved + " g published");
              }
            });
    return List.copyOf(differences);
  }

  private static Map<String, Long> expected(Figures figures) {
    var stages = new LinkedHashMap<String, Long>();
    stages.put("collected", figures.correctedDoorGrams.sum());
    stages.put("handed-over", figures.stationGrams.sum());
    stages.put("received", figures.intakeGrams.sum());
    stages.put("sorted", figures.sortedGrams.sum());
    stages.put("shipped", figures.shippedGrams.sum());
    stages.put("residue", figures.residueGrams.sum());
    stages.put("loss", figures.lossGrams.sum());
    return stages;
  }
}
