package city.liangwang.shared;

/**
 * How far two weighings of the same goods may be apart before somebody has to say why.
 *
 * @param perMille thousandths of what was expected
 * @param floorGrams so much is always admitted: no scale tells less apart
 */
public record Tolerance(long perMille, long floorGrams) {

  private static final long PER_MILLE = 1_000;

  /** Whether what was found agrees with what was expected; the limit itself is within. */
  public boolean admits(long expectedGrams, long foundGrams) {
    var difference = Math.absExact(Math.subtractExact(expectedGrams, foundGrams));
    return difference <= floorGrams
        || Math.multiplyExact(difference, PER_MILLE) <= Math.multiplyExact(expectedGrams, perMille);
  }
}
