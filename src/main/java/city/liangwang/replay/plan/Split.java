package city.liangwang.replay.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits grams without losing one. */
public final class Split {

  private Split() {}

  /**
   * In proportion to the weights: exact parts rounded down, what is left goes to the largest
   * remainders.
   *
   * @param weights not negative, not all zero; their sum times the grams fits into a long
   */
  public static List<Long> inProportion(long grams, List<Long> weights) {
    long sum = weights.stream().reduce(0L, Math::addExact);
    var parts = new ArrayList<Long>();
    for (long weight : weights) {
      parts.add(Math.multiplyExact(grams, weight) / sum);
    }
    var left = grams - parts.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, weights.size())
        .boxed()
        .sorted(Comparator.comparing(i -> -(grams * weights.get(i) % sum)))
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }

  /**
   * Into bags that the scale can weigh, of somewhat different sizes.
   *
   * @param most what the scale can weigh
   */
  public static List<Long> intoBags(long grams, long most, Draw draw) {
    if (grams <= most) {
      return List.of(grams);
    }
    // Five sixths on average leave room for bags that are up to a twelfth heavier or lighter.
    var aim = most * 5 / 6;
    var count = Math.toIntExact((grams + aim - 1) / aim);
    var weights = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      weights.add(draw.between(92, 108));
    }
    return inProportion(grams, weights);
  }
}
