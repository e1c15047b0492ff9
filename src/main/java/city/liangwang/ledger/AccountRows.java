package city.liangwang.ledger;

import io.vertx.mutiny.sqlclient.Row;

/** Reads the columns that all queries of the ledger name alike. */
final class AccountRows {

  private AccountRows() {}

  static AccountKey key(Row row) {
    return new AccountKey(
        row.getUUID("owner"),
        AccountKind.valueOf(row.getString("kind")),
        new LedgerUnit(row.getString("unit")));
  }

  static Cause cause(Row row) {
    return new Cause(row.getString("cause_kind"), row.getUUID("cause_id"));
  }
}
