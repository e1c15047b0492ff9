package city.liangwang.catalog;

import city.liangwang.shared.Mass;
import city.liangwang.shared.Money;

/**
 * What is paid for a material, per kilogram or per piece, as its material says.
 *
 * @param fenPerUnit fen per kg or fen per piece
 */
public record Price(String materialCode, boolean byPiece, long fenPerUnit) {

  private static final long GRAMS_PER_KG = 1_000;
  private static final long HALF = GRAMS_PER_KG / 2;

  /** Rounds half up, once per line: 10 100 g at 80 fen per kg are 808 fen. */
  public Money valueOf(Mass mass) {
    return Money.ofFen(
        Math.addExact(Math.multiplyExact(mass.grams(), fenPerUnit), HALF) / GRAMS_PER_KG);
  }

  public Money valueOf(int pieces) {
    return Money.ofFen(Math.multiplyExact(pieces, fenPerUnit));
  }
}
