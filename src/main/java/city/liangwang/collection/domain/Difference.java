package city.liangwang.collection.domain;

/**
 * What a correction changes.
 *
 * @param grams after less before, by material
 * @param fen after less before
 */
public record Difference(Grams grams, long fen) {

  public static Difference between(Lines before, Lines after) {
    return new Difference(
        after.byMaterial().minus(before.byMaterial()),
        Math.subtractExact(after.fen(), before.fen()));
  }

  /** Small enough for the person who made the weighing to correct it alone. */
  public boolean isWithin(long gramsMax, long fenMax) {
    return grams.moved() <= gramsMax && Math.abs(fen) <= fenMax;
  }

  /**
   * What has to go from the collector's difference into custody, so that custody ends up right
   * after the old version was reversed and the new one booked.
   *
   * <p>Goods that were handed over are the station's: custody stays what it is, and the whole
   * difference becomes the collector's. Otherwise custody becomes what the new lines say, also
   * where an earlier correction had left a difference behind.
   *
   * @param carried what custody holds, or held when it was handed over
   * @param after what the new lines say
   */
  public Grams intoCustody(Grams carried, Grams after, boolean handedOver) {
    var wanted = handedOver ? Grams.NONE : after.minus(carried);
    return wanted.minus(grams);
  }
}
