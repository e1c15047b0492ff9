package city.liangwang.ledger;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.UUID;

/** Reads the columns that all queries of the ledger name alike. */
final class AccountRows {

  private AccountRows() {}

  static AccountKey key(Row row) {
    return new AccountKey(
        row.getUUID("owner"),
        AccountKind.valueOf(row.getString("kind")),
        new LedgerUnit(row.getString("unit")));
  }

  /** Owners, kinds and units, as three arrays for {@code unnest}. */
  static Tuple arrays(Collection<AccountKey> accounts) {
    return Tuple.of(
        accounts.stream().map(AccountKey::owner).toArray(UUID[]::new),
        accounts.stream().map(account -> account.kind().name()).toArray(String[]::new),
        accounts.stream().map(account -> account.unit().code()).toArray(String[]::new));
  }

  static Cause cause(Row row) {
    return new Cause(row.getString("cause_kind"), row.getUUID("cause_id"));
  }
}
