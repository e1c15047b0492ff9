package city.liangwang.ledger.app;

import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Total;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows the mass balance, and that of money and points. */
@ApplicationScoped
public class ShowTotals {

  private final Pool pool;
  private final Ledger ledger;
  private final Readers readers;

  ShowTotals(Pool pool, Ledger ledger, Readers readers) {
    this.pool = pool;
    this.ledger = ledger;
    this.readers = readers;
  }

  public Uni<List<Total>> show(Caller caller) {
    return readers.ofSums(pool, caller).chain(person -> ledger.totals(pool));
  }
}
