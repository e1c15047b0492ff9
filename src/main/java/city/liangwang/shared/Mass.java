package city.liangwang.shared;

/** A mass in grams. Never negative: a direction is a debit or a credit, not a sign. */
public record Mass(long grams) {

  public static final Mass ZERO = new Mass(0);

  public Mass {
    if (grams < 0) {
      throw new IllegalArgumentException("mass below zero: " + grams + " g");
    }
  }

  public static Mass ofGrams(long grams) {
    return new Mass(grams);
  }

  public Mass plus(Mass other) {
    return new Mass(Math.addExact(grams, other.grams));
  }

  /** The smaller mass can not be left of the larger: fails below zero. */
  public Mass minus(Mass other) {
    return new Mass(Math.subtractExact(grams, other.grams));
  }
}
