package city.liangwang.catalog;

import city.liangwang.shared.Mass;
import city.liangwang.shared.Money;

/**
 * What is paid for a material, per kilogram or per piece, as its material says.
 *
 * @param fenPerUnit fen per kg or fen per piece
 * @param feeFenPerPiece what the resident pays for having a piece taken away (大件); 0 for nothing
 */
public record Price(String materialCode, boolean byPiece, long fenPerUnit, long feeFenPerPiece) {

  private static final long GRAMS_PER_KG = 1_000;
  private static final long HALF = GRAMS_PER_KG / 2;

  public Price {
    if (feeFenPerPiece < 0 || (feeFenPerPiece > 0 && !byPiece)) {
      throw new IllegalArgumentException(
          "a fee of " + feeFenPerPiece + " fen for " + materialCode + ": only pieces have one");
    }
  }

  /** Nothing is to be paid by the resident. */
  public Price(String materialCode, boolean byPiece, long fenPerUnit) {
    this(materialCode, byPiece, fenPerUnit, 0);
  }

  /** What is paid, and nothing of what is charged. */
  public Price withoutFee() {
    return new Price(materialCode, byPiece, fenPerUnit);
  }

  /** What the resident pays for having that many pieces taken away. */
  public Money feeOf(int pieces) {
    return Money.ofFen(Math.multiplyExact(pieces, feeFenPerPiece));
  }

  /** Rounds half up, once per line: 10 100 g at 80 fen per kg are 808 fen. */
  public Money valueOf(Mass mass) {
    return Money.ofFen(
        Math.addExact(Math.multiplyExact(mass.grams(), fenPerUnit), HALF) / GRAMS_PER_KG);
  }

  public Money valueOf(int pieces) {
    return Money.ofFen(Math.multiplyExact(pieces, fenPerUnit));
  }
}
