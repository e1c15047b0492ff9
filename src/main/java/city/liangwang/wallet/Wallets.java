package city.liangwang.wallet;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.ledger.Transfer;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.shared.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What a weighing means to a wallet. The ledger does the booking, in the caller's transaction. */
@ApplicationScoped
public class Wallets {

  private static final String POINTS_FOR_VISIT =
      """
      select coalesce(sum(points), 0)::bigint as points from wallet.points_rule
       where earned_by = 'paid-pickup' and valid_from <= $1 and (valid_to is null or $1 < valid_to)
      """;

  /** The points that a visit earns by the rules that hold at {@code at}. */
  public Uni<Long> pointsForVisit(SqlClient db, Instant at) {
    return db.preparedQuery(POINTS_FOR_VISIT)
        .execute(Tuple.of(Times.utc(at)))
        .map(rows -> Rows.first(rows, row -> row.getLong("points")).orElse(0L));
  }

  /**
   * Adds what a resident earns to the transfer that books the grams: fen from purchases, points
   * from the budget. Money and points go to accounts of their own and never mix.
   */
  public void earn(Transfer.Builder transfer, UUID residentId, Money money, long points) {
    transfer
        .move(
            AccountKey.operator(AccountKind.OPERATOR_PURCHASES, LedgerUnit.CNY),
            money(residentId),
            money.fen())
        .move(
            AccountKey.operator(AccountKind.POINTS_BUDGET, LedgerUnit.POINTS),
            points(residentId),
            points);
  }

  /** What the operator owes this resident (环保金), free to be withdrawn. */
  public static AccountKey money(UUID residentId) {
    return new AccountKey(residentId, AccountKind.RESIDENT_MONEY, LedgerUnit.CNY);
  }

  /** The points that this resident can spend. */
  public static AccountKey points(UUID residentId) {
    return new AccountKey(residentId, AccountKind.RESIDENT_POINTS, LedgerUnit.POINTS);
  }
}
