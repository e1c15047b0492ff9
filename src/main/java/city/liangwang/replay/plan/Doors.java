package city.liangwang.replay.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is weighed at each door, and what it is corrected to. */
final class Doors {

  static final long SCALE_MAX_GRAMS = 60_000;

  /** How many pickups in a thousand are itemised; the others are mixed bags. */
  static final int ITEMISED_PER_MILLE = 200;

  /** How many lines in a thousand are typed in, because the scale does not answer. */
  static final int TYPED_PER_MILLE = 20;

  private static final int MATERIALS_MOST = 4;
  private static final long SMALL_LEAST = 20;
  private static final long SMALL_MOST = 200;
  private static final long LARGE_LEAST = 5_100;
  private static final long LARGE_MOST = 8_000;

  private final long seed;
  private final City.Materials materials;

  Doors(long seed, City.Materials materials) {
    this.seed = seed;
    this.materials = materials;
  }

  boolean isItemised(int reading) {
    return !materials.itemised().isEmpty()
        && Draw.of(seed, "itemised", reading).perMille(ITEMISED_PER_MILLE);
  }

  /** Together exactly {@code grams}; none is above what the door scale can weigh. */
  List<Line> lines(int reading, long grams, boolean itemised) {
    var lines = new ArrayList<Line>();
    if (!itemised) {
      addBags(lines, reading, materials.mixedBag(), grams);
      return List.copyOf(lines);
    }
    var codes = codesOf(reading, grams);
    var draw = Draw.of(seed, "shares", reading);
    var weights = codes.stream().map(code -> draw.between(1, 9)).toList();
    var parts = Split.inProportion(grams, weights);
    for (int i = 0; i < codes.size(); i++) {
      if (parts.get(i) > 0) {
        addBags(lines, reading, codes.get(i), parts.get(i));
      }
    }
    return List.copyOf(lines);
  }

  private List<String> codesOf(int reading, long grams) {
    var draw = Draw.of(seed, "materials", reading);
    var wanted = (int) Math.min(grams, draw.between(1, MATERIALS_MOST));
    return IntStream.range(0, wanted)
        .mapToObj(i -> materials.itemised().get(draw.below(materials.itemised().size())))
        .distinct()
        .toList();
  }

  private void addBags(List<Line> lines, int reading, String material, long grams) {
    var draw = Draw.of(seed, "bags", reading, material);
    for (var bag : Split.intoBags(grams, SCALE_MAX_GRAMS, draw)) {
      lines.add(new Line(material, bag, draw.perMille(TYPED_PER_MILLE)));
    }
  }

  /** What the heaviest bag should have been, where a fault says that it was misread. */
  List<Line> amended(int reading, List<Line> lines, Set<Fault> faults) {
    var amended = new ArrayList<>(lines);
    var heaviest =
        IntStream.range(0, lines.size())
            .reduce((a, b) -> lines.get(b).grams() > lines.get(a).grams() ? b : a)
            .orElseThrow();
    var line = lines.get(heaviest);
    for (var fault : faults) {
      var wrong = wrongBy(reading, fault);
      if (wrong > 0) {
        amended.set(heaviest, line.plus(inRange(reading, line.grams(), wrong)));
      }
    }
    return List.copyOf(amended);
  }

  private long wrongBy(int reading, Fault fault) {
    var draw = Draw.of(seed, "wrong-by", reading);
    return switch (fault) {
      case CORRECTED -> draw.between(SMALL_LEAST, SMALL_MOST);
      case CORRECTED_BY_SECOND_PERSON -> draw.between(LARGE_LEAST, LARGE_MOST);
      case DISPUTE_CORRECTED, CORRECTED_AFTER_HANDOVER -> draw.between(300, 3_000);
      default -> 0;
    };
  }

  // Up or down, as long as something is left and the scale can weigh it.
  private long inRange(int reading, long grams, long wrong) {
    var up = Draw.of(seed, "wrong-direction", reading).perMille(500);
    if (grams + wrong > SCALE_MAX_GRAMS) {
      return -wrong;
    }
    return up || grams <= 2 * wrong ? wrong : -wrong;
  }
}
