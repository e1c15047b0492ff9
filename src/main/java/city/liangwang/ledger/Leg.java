package city.liangwang.ledger;

/**
 * One side of a transfer.
 *
 * @param amount above zero into the account, below zero out of it; never zero
 */
public record Leg(AccountKey account, long amount) {

  public Leg {
    if (amount == 0) {
      throw new IllegalArgumentException("a leg of nothing on " + account);
    }
  }
}
