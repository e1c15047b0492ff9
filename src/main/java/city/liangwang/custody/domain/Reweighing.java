package city.liangwang.custody.domain;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.HandedOver.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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

  private static Line line(
      String material, Map<String, Long> doorGrams, Map<String, Long> stationGrams) {
    return new Line(
        material, doorGrams.getOrDefault(material, 0L), stationGrams.getOrDefault(material, 0L));
  }
}
