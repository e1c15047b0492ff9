package city.liangwang.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Sets something aside on an account of its own, until it is known whose it is.
 *
 * @param id of the transfer, made by whoever starts it
 * @param from an account whose kind has a held twin: see {@link AccountKind#held()}
 * @param amountMax above zero
 */
public record Hold(UUID id, Cause cause, Instant at, UUID person, AccountKey from, long amountMax) {

  public Hold {
    if (amountMax <= 0) {
      throw new IllegalArgumentException("a hold of nothing on " + from);
    }
  }

  /** Where it is set aside. */
  public AccountKey held() {
    return new AccountKey(from.owner(), from.kind().held(), from.unit());
  }
}
