package city.liangwang.custody.domain;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.HandedOver.Line;
import city.liangwang.shared.Tolerance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays what the station weighed beside what the collector carried, material by material. */
public final class Reweighing {

  private Reweighing() {}

  /**
   * One line for each material that was carried or weighed, by code. Fails with {@code
   * handover-empty} when there is none.
   *
   * @param doorGrams what the collector carries, by material code
   */
  public static List<Line> compare(Map<String, Long> doorGrams, List<Reading> readings) {
    var stationGrams = new TreeMap<String, Long>();
    readings.forEach(r -> stationGrams.merge(r.materialCode(), r.grams(), Math::addExact));
    var materials = new TreeSet<>(doorGrams.keySet());
    materials.addAll(stationGrams.keySet());
    var lines =
        materials.stream()
            .map(m -> line(m, doorGrams, stationGrams))
            .filter(line -> line.doorGrams() + line.stationGrams() > 0)
            .toList();
    if (lines.isEmpty()) {
      throw CustodyProblem.NOTHING_WEIGHED.because("no grams on either side");
    }
    return lines;
  }

  /**
   * Fails with {@code outside-tolerance} when the station weighed too much or too little of a
   * material and nobody says why.
   */
  public static void requireExplained(
      List<Line> lines, Tolerance tolerance, @Nullable String differenceReason) {
    for (var line : lines) {
      if (differenceReason == null && !tolerance.admits(line.doorGrams(), line.stationGrams())) {
        throw CustodyProblem.OUTSIDE_TOLERANCE.at("differenceReason", told(line));
      }
    }
  }

  private static String told(Line line) {
    return String.format(
        "%s: %d g at the door, %d g at the station",
        line.materialCode(), line.doorGrams(), line.stationGrams());
  }

  private static Line line(
      String material, Map<String, Long> doorGrams, Map<String, Long> stationGrams) {
    return new Line(
        material, doorGrams.getOrDefault(material, 0L), stationGrams.getOrDefault(material, 0L));
  }
}
