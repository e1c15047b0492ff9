package city.liangwang.ledger;

import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what accounts hold: from the balance of a kind with a floor, else from the legs. */
final class Balances {

  private static final String BALANCE =
      """
      select coalesce(
               b.amount,
               (select sum(l.amount)::bigint from ledger.leg l where l.account_id = a.id),
               0) as amount
        from ledger.account a
        left join ledger.balance b on b.account_id = a.id
       where a.owner = $1 and a.kind = $2 and a.unit = $3
      """;

  private static final String BALANCES =
      """
      select s.unit, s.amount
        from (select a.unit,
                     coalesce(
                       b.amount,
                       (select sum(l.amount)::bigint from ledger.leg l where l.account_id = a.id),
                       0) as amount
                from ledger.account a
                left join ledger.balance b on b.account_id = a.id
               where a.owner = $1 and a.kind = $2) s
       where s.amount <> 0
      """;

  private static final String BALANCES_OF =
      """
      select a.owner, a.kind, a.unit,
             coalesce(
               b.amount,
               (select sum(l.amount)::bigint from ledger.leg l where l.account_id = a.id),
               0) as amount
        from unnest($1::uuid[], $2::text[], $3::text[]) as n (owner, kind, unit)
        join ledger.account a on a.owner = n.owner and a.kind = n.kind and a.unit = n.unit
        left join ledger.balance b on b.account_id = a.id
      """;

  private static final String TOTALS =
      """
      select s.kind, s.counts, sum(s.amount)::bigint as amount
        from (select a.kind,
                     case a.unit when 'CNY' then 'FEN' when 'PT' then 'POINTS' else 'GRAMS' end
                       as counts,
                     coalesce(b.amount, l.amount, 0) as amount
                from ledger.account a
                left join ledger.balance b on b.account_id = a.id
                left join lateral (
                  select sum(m.amount) as amount from ledger.leg m
                   where m.account_id = a.id and b.account_id is null) l on true) s
       group by s.kind, s.counts
       order by s.kind, s.counts
      """;

  Uni<Long> balance(SqlClient db, AccountKey account) {
    return db.preparedQuery(BALANCE)
        .execute(Tuple.of(account.owner(), account.kind().name(), account.unit().code()))
        .map(rows -> Rows.first(rows, row -> row.getLong("amount")).orElse(0L));
  }

  Uni<Map<LedgerUnit, Long>> balances(SqlClient db, UUID owner, AccountKind kind) {
    return db.preparedQuery(BALANCES)
        .execute(Tuple.of(owner, kind.name()))
        .map(rows -> Rows.list(rows, row -> row))
        .map(Balances::byUnit);
  }

  Uni<Map<AccountKey, Long>> balances(SqlClient db, Collection<AccountKey> accounts) {
    return db.preparedQuery(BALANCES_OF)
        .execute(AccountRows.arrays(accounts))
        .map(rows -> Rows.list(rows, row -> row))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toUnmodifiableMap(
                            AccountRows::key, row -> row.getLong("amount"))));
  }

  Uni<List<Total>> totals(SqlClient db) {
    return db.preparedQuery(TOTALS).execute().map(rows -> Rows.list(rows, Balances::total));
  }

  private static Map<LedgerUnit, Long> byUnit(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> new LedgerUnit(row.getString("unit")), row -> row.getLong("amount")));
  }

  private static Total total(Row row) {
    return new Total(
        AccountKind.valueOf(row.getString("kind")),
        Total.Counts.valueOf(row.getString("counts")),
        row.getLong("amount"));
  }
}
