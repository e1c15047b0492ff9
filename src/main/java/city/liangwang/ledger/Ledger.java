package city.liangwang.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The book of the city. Other modules post to it in their own transaction. */
@ApplicationScoped
public class Ledger {

  /**
   * Books all of the transfers or none, in one statement. What they do to one account is summed
   * first, so a reversal and its replacement may pass through a floor together.
   *
   * <p>A transfer whose id is booked already with the same legs is left alone. Fails with
   * NOT_ENOUGH, TRANSFER_DIFFERS or ALREADY_REVERSED.
   */
  public Uni<Void> post(SqlConnection tx, List<Transfer> transfers) {
    throw new UnsupportedOperationException();
  }

  /** Fails with TRANSFER_NOT_FOUND. */
  public Uni<Transfer> get(SqlClient db, UUID transferId) {
    throw new UnsupportedOperationException();
  }

  /** Zero for an account that was never used. */
  public Uni<Long> balance(SqlClient db, AccountKey account) {
    throw new UnsupportedOperationException();
  }

  /** The balances that are not zero of one owner's accounts of one kind, by unit. */
  public Uni<Map<LedgerUnit, Long>> balances(SqlClient db, UUID owner, AccountKind kind) {
    throw new UnsupportedOperationException();
  }
}
