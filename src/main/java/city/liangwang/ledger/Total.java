package city.liangwang.ledger;

/**
 * What all accounts of one kind hold together.
 *
 * @param counts grams of all materials are one total
 */
public record Total(AccountKind kind, Counts counts, long amount) {

  /** What is counted, whatever the material. */
  public enum Counts {
    GRAMS,
    FEN,
    POINTS
  }
}
