package city.liangwang.sorting.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shares a total in proportion, to the last gram. */
public final class Shares {

  private record Remainder(int index, BigInteger size) {}

  private Shares() {}

  /**
   * Largest remainder: every share is its exact part rounded down, and the grams that are left go
   * one each to the largest remainders, the first among equals. The shares sum to {@code total}.
   *
   * @param total not negative
   * @param weights not negative, not all zero
   */
  public static List<Long> of(long total, List<Long> weights) {
    var sum = BigInteger.valueOf(weights.stream().reduce(0L, Math::addExact));
    var shares = new ArrayList<Long>();
    var remainders = new ArrayList<Remainder>();
    var left = total;
    for (int i = 0; i < weights.size(); i++) {
      var parts =
          BigInteger.valueOf(total)
              .multiply(BigInteger.valueOf(weights.get(i)))
              .divideAndRemainder(sum);
      shares.add(parts[0].longValueExact());
      remainders.add(new Remainder(i, parts[1]));
      left -= parts[0].longValueExact();
    }
    remainders.sort(Comparator.comparing(Remainder::size).reversed());
    for (int i = 0; i < left; i++) {
      var index = remainders.get(i).index();
      shares.set(index, shares.get(index) + 1);
    }
    return List.copyOf(shares);
  }
}
