package city.liangwang.ledger;

import java.time.Instant;
import java.util.UUID;

/** Accounts and transfers in sentences. */
final class Examples {

  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  static final UUID FINANCE = UUID.fromString("00000000-0000-0000-0000-00000000f1f1");
  static final AccountKey PURCHASES =
      AccountKey.operator(AccountKind.OPERATOR_PURCHASES, LedgerUnit.CNY);

  private Examples() {}

  static AccountKey moneyOf(UUID resident) {
    return new AccountKey(resident, AccountKind.RESIDENT_MONEY, LedgerUnit.CNY);
  }

  static AccountKey heldMoneyOf(UUID resident) {
    return new AccountKey(resident, AccountKind.RESIDENT_MONEY_HELD, LedgerUnit.CNY);
  }

  static AccountKey paperIn(UUID owner, AccountKind kind) {
    return AccountKey.grams(owner, kind, "R0101");
  }

  static AccountKey glassIn(UUID owner, AccountKind kind) {
    return AccountKey.grams(owner, kind, "R0401");
  }

  static Transfer.Builder a_transfer() {
    return Transfer.of(UUID.randomUUID(), a_cause(), NOON, FINANCE);
  }

  static Cause a_cause() {
    return new Cause("door-weighing", UUID.randomUUID());
  }

  static Transfer a_purchase_for(UUID resident, long fen) {
    return a_transfer().move(PURCHASES, moneyOf(resident), fen).build();
  }

  static Transfer a_reversal_of(Transfer transfer) {
    return transfer.reversed(UUID.randomUUID(), a_cause(), NOON.plusSeconds(60), FINANCE);
  }

  static Hold a_hold_on(AccountKey account, long amountMax) {
    return new Hold(
        UUID.randomUUID(),
        new Cause("dispute", UUID.randomUUID()),
        NOON,
        FINANCE,
        account,
        amountMax);
  }
}
