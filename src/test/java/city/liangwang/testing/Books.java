package city.liangwang.testing;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.ledger.Total;
import city.liangwang.ledger.Transfer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the ledger holds, for tests. */
@ApplicationScoped
public class Books {

  private final Pool pool;
  private final Ledger ledger;

  Books(Pool pool, Ledger ledger) {
    this.pool = pool;
    this.ledger = ledger;
  }

  public long grams(UUID owner, AccountKind kind, String materialCode) {
    return balance(AccountKey.grams(owner, kind, materialCode));
  }

  public long fen(UUID owner, AccountKind kind) {
    return balance(new AccountKey(owner, kind, LedgerUnit.CNY));
  }

  public long points(UUID owner, AccountKind kind) {
    return balance(new AccountKey(owner, kind, LedgerUnit.POINTS));
  }

  private long balance(AccountKey account) {
    return ledger.balance(pool, account).await().indefinitely();
  }

  /** What all accounts of each kind hold, by kind and what is counted. */
  public Map<String, Long> totals() {
    var totals = new TreeMap<String, Long>();
    for (Total total : ledger.totals(pool).await().indefinitely()) {
      totals.put(total.kind() + " " + total.counts(), total.amount());
    }
    return totals;
  }

  /** Moves something as another module would; nothing is moved as nothing. */
  public void move(AccountKey from, AccountKey to, long amount) {
    var id = UUID.randomUUID();
    var transfer =
        Transfer.of(id, new Cause("test", id), Instant.now(), UUID.randomUUID())
            .move(from, to, amount);
    if (!transfer.isEmpty()) {
      pool.withTransaction(tx -> ledger.post(tx, List.of(transfer.build()))).await().indefinitely();
    }
  }

  /** A resident withdraws. */
  public void spendMoney(UUID resident, long fen) {
    move(
        new AccountKey(resident, AccountKind.RESIDENT_MONEY, LedgerUnit.CNY),
        AccountKey.operator(AccountKind.OPERATOR_PURCHASES, LedgerUnit.CNY),
        fen);
  }

  /** A resident redeems. */
  public void spendPoints(UUID resident, long points) {
    move(
        new AccountKey(resident, AccountKind.RESIDENT_POINTS, LedgerUnit.POINTS),
        AccountKey.operator(AccountKind.POINTS_BUDGET, LedgerUnit.POINTS),
        points);
  }
}
