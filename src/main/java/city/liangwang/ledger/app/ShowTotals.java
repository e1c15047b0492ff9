package city.liangwang.ledger.app;

import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Total;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows the mass balance, and that of money and points. */
@ApplicationScoped
public class ShowTotals {

  private final Pool pool;
  private final Ledger ledger;

  ShowTotals(Pool pool, Ledger ledger) {
    this.pool = pool;
    this.ledger = ledger;
  }

  public Uni<List<Total>> show() {
    return ledger.totals(pool);
  }
}
