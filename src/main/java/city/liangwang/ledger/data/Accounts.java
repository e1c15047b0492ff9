package city.liangwang.ledger.data;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.LedgerProblem;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.ledger.domain.Account;
import city.liangwang.ledger.domain.AccountFilter;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds accounts. */
@ApplicationScoped
public class Accounts {

  private static final String SELECT =
      """
      select a.id, a.owner, a.kind, a.unit,
             coalesce(
               b.amount,
               (select sum(l.amount)::bigint from ledger.leg l where l.account_id = a.id),
               0) as amount
        from ledger.account a
        left join ledger.balance b on b.account_id = a.id
      """;

  private static final String GET = SELECT + " where a.id = $1";

  /** Fails with {@code account-not-found}. */
  public Uni<Account> get(SqlClient db, long id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    Accounts::account,
                    () -> LedgerProblem.ACCOUNT_NOT_FOUND.because("no account " + id)));
  }

  /** In the order of their numbers, those after {@code afterId}. */
  public Uni<List<Account>> find(SqlClient db, AccountFilter filter, long afterId, int limit) {
    // Only the conditions that are asked for, so that each combination finds its index.
    var where = new StringBuilder(" where a.id > $1");
    var parameters = Tuple.of(afterId);
    if (filter.owner() != null) {
      where.append(" and a.owner = $").append(parameters.addValue(filter.owner()).size());
    }
    if (filter.kind() != null) {
      where.append(" and a.kind = $").append(parameters.addValue(filter.kind().name()).size());
    }
    if (filter.unit() != null) {
      where.append(" and a.unit = $").append(parameters.addValue(filter.unit().code()).size());
    }
    where.append(" order by a.id limit $").append(parameters.addValue((long) limit).size());
    return db.preparedQuery(SELECT + where)
        .execute(parameters)
        .map(rows -> Rows.list(rows, Accounts::account));
  }

  private static Account account(Row row) {
    return new Account(
        row.getLong("id"),
        new AccountKey(
            row.getUUID("owner"),
            AccountKind.valueOf(row.getString("kind")),
            new LedgerUnit(row.getString("unit"))),
        row.getLong("amount"));
  }
}
