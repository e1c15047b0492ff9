package city.liangwang.wallet;

import city.liangwang.ledger.Transfer;
import city.liangwang.shared.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What a weighing means to a wallet. The ledger does the booking, in the caller's transaction. */
@ApplicationScoped
public class Wallets {

  /** The points that a visit earns by the rules that hold at {@code at}. */
  public Uni<Long> pointsForVisit(SqlClient db, Instant at) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds what a resident earns to the transfer that books the grams: fen from purchases, points
   * from the budget.
   */
  public void earn(Transfer.Builder transfer, UUID residentId, Money money, long points) {
    throw new UnsupportedOperationException();
  }
}
