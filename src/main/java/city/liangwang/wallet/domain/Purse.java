package city.liangwang.wallet.domain;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.LedgerUnit;
import java.util.List;
import java.util.UUID;

/** The two parts of a wallet, which never mix. */
public enum Purse {
  MONEY(AccountKind.RESIDENT_MONEY, AccountKind.RESIDENT_MONEY_HELD),
  POINTS(AccountKind.RESIDENT_POINTS, AccountKind.RESIDENT_POINTS_HELD);

  private final AccountKind free;
  private final AccountKind held;

  Purse(AccountKind free, AccountKind held) {
    this.free = free;
    this.held = held;
  }

  /** What can be spent. */
  public AccountKey freeOf(UUID residentId) {
    return new AccountKey(residentId, free, unit());
  }

  /** What is set aside until it is known whose it is. */
  public AccountKey heldOf(UUID residentId) {
    return new AccountKey(residentId, held, unit());
  }

  /** Both. */
  public List<AccountKey> accountsOf(UUID residentId) {
    return List.of(freeOf(residentId), heldOf(residentId));
  }

  private LedgerUnit unit() {
    return this == MONEY ? LedgerUnit.CNY : LedgerUnit.POINTS;
  }
}
