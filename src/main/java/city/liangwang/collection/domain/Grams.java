package city.liangwang.collection.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Grams by material code; below zero where it is a change. A material with 0 g is left out. */
public record Grams(SortedMap<String, Long> byMaterial) {

  public static final Grams NONE = new Grams(new TreeMap<>());

  public Grams {
    var known = new TreeMap<String, Long>();
    byMaterial.forEach((material, grams) -> keep(known, material, grams));
    byMaterial = Collections.unmodifiableSortedMap(known);
  }

  private static void keep(Map<String, Long> known, String material, long grams) {
    if (grams != 0) {
      known.put(material, grams);
    }
  }

  public static Grams of(String material, long grams) {
    return new Grams(new TreeMap<>(Map.of(material, grams)));
  }

  public Grams plus(Grams other) {
    var together = new TreeMap<>(byMaterial);
    other.byMaterial.forEach((material, grams) -> together.merge(material, grams, Math::addExact));
    return new Grams(together);
  }

  public Grams minus(Grams other) {
    var left = new TreeMap<>(byMaterial);
    other.byMaterial.forEach(
        (material, grams) -> left.merge(material, Math.negateExact(grams), Math::addExact));
    return new Grams(left);
  }

  public long sum() {
    return byMaterial.values().stream().reduce(0L, Math::addExact);
  }

  /**
   * What was added or what was taken, whichever is more: moving 10 kg to another material is 10.
   */
  public long moved() {
    long added = byMaterial.values().stream().filter(g -> g > 0).reduce(0L, Math::addExact);
    long taken = byMaterial.values().stream().filter(g -> g < 0).reduce(0L, Math::addExact);
    return Math.max(added, Math.negateExact(taken));
  }
}
