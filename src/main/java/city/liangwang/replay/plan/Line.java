package city.liangwang.replay.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One bag on the scale.
 *
 * @param typed typed in instead of read from a registered scale
 */
public record Line(String material, long grams, boolean typed) {

  public static long sum(List<Line> lines) {
    return lines.stream().mapToLong(Line::grams).sum();
  }

  public static Map<String, Long> byMaterial(List<Line> lines) {
    var grams = new TreeMap<String, Long>();
    lines.forEach(line -> grams.merge(line.material(), line.grams(), Math::addExact));
    return grams;
  }

  /** The same, but for a gram more or less in the first line. */
  public static List<Line> withOneGramElse(List<Line> lines) {
    var first = lines.get(0);
    var other = new ArrayList<>(lines);
    other.set(0, first.plus(first.grams() < Doors.SCALE_MAX_GRAMS ? 1 : -1));
    return List.copyOf(other);
  }

  Line plus(long more) {
    return new Line(material, grams + more, typed);
  }
}
