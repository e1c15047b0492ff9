package city.liangwang.shared;

/** An amount of CNY in fen (分). Never negative: a direction is a debit or a credit, not a sign. */
public record Money(long fen) {

  public static final Money ZERO = new Money(0);

  public Money {
    if (fen < 0) {
      throw new IllegalArgumentException("money below zero: " + fen + " fen");
    }
  }

  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }
}
