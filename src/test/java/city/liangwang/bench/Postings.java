package city.liangwang.bench;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.ledger.Transfer;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The posting that is measured everywhere: two legs, one of ten thousand residents. */
final class Postings {

  static final int RESIDENTS = 10_000;

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private Postings() {}

  static UUID aResident() {
    return new UUID(0, 2 + ThreadLocalRandom.current().nextInt(RESIDENTS));
  }

  static Transfer purchase(UUID id, UUID person, UUID resident, long fen) {
    return Transfer.of(id, new Cause("bench", id), NOON, person)
        .move(
            AccountKey.operator(AccountKind.OPERATOR_PURCHASES, LedgerUnit.CNY),
            new AccountKey(resident, AccountKind.RESIDENT_MONEY, LedgerUnit.CNY),
            fen)
        .build();
  }
}
