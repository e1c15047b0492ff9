package city.liangwang.collection.domain;

import city.liangwang.collection.WeighedLine;
import java.util.List;
import java.util.TreeMap;

/** What was weighed at one door, in one version. Nothing at all after a full reversal. */
public record Lines(List<Line> list) {

  /** More than a lorry holds, and few enough to be locked and booked at once. */
  public static final int COUNT_MAX = 200;

  public static final Lines NONE = new Lines(List.of());

  public Lines {
    list = List.copyOf(list);
  }

  public long grams() {
    return byMaterial().sum();
  }

  public long fen() {
    return list.stream().mapToLong(Line::fen).reduce(0, Math::addExact);
  }

  /** What was not read from a registered scale. */
  public long typedGrams() {
    return list.stream()
        .map(Line::reading)
        .filter(Reading::manual)
        .mapToLong(Reading::grams)
        .reduce(0, Math::addExact);
  }

  public long pieces() {
    return list.stream().mapToLong(line -> line.reading().pieces()).reduce(0, Math::addExact);
  }

  public Grams byMaterial() {
    var grams = new TreeMap<String, Long>();
    for (var line : list) {
      grams.merge(line.reading().materialCode(), line.reading().grams(), Math::addExact);
    }
    return new Grams(grams);
  }

  /** As events tell them. */
  public List<WeighedLine> told() {
    return list.stream().map(Line::told).toList();
  }

  public List<String> bagCodes() {
    return list.stream().map(line -> line.reading().bagCode()).sorted().toList();
  }
}
