package city.liangwang.ledger;

/**
 * One side of a transfer.
 *
 * @param amount above zero into the account, below zero out of it; never zero
 */
public record Leg(AccountKey account, long amount) {

  /** A thousand million tonnes, or ten million million yuan; the database has the same bound. */
  public static final long AMOUNT_MAX = 1_000_000_000_000_000L;

  public Leg {
    if (amount == 0) {
      throw new IllegalArgumentException("a leg of nothing on " + account);
    }
    if (amount > AMOUNT_MAX || amount < -AMOUNT_MAX) {
      throw LedgerProblem.AMOUNT_TOO_LARGE.because(amount + " " + account.unit().code());
    }
  }
}
