package city.liangwang.ledger;

import java.util.UUID;

/**
 * One account: whose, what for, counting what. It is opened by the first transfer that names it.
 */
public record AccountKey(UUID owner, AccountKind kind, LedgerUnit unit) {

  /** The owner of the operator's own accounts; there is one operator in a city's books. */
  public static final UUID OPERATOR = new UUID(0, 1);

  public static AccountKey operator(AccountKind kind, LedgerUnit unit) {
    return new AccountKey(OPERATOR, kind, unit);
  }

  public static AccountKey grams(UUID owner, AccountKind kind, String materialCode) {
    return new AccountKey(owner, kind, LedgerUnit.gramsOf(materialCode));
  }
}
