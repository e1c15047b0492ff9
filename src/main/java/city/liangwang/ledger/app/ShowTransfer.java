package city.liangwang.ledger.app;

import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Leg;
import city.liangwang.ledger.Transfer;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows one transfer with all of its legs. */
@ApplicationScoped
public class ShowTransfer {

  private final Pool pool;
  private final Ledger ledger;
  private final Readers readers;

  ShowTransfer(Pool pool, Ledger ledger, Readers readers) {
    this.pool = pool;
    this.ledger = ledger;
    this.readers = readers;
  }

  /** Fails with {@code transfer-not-found}. */
  public Uni<Transfer> show(Caller caller, UUID transferId) {
    return readers
        .ofAccounts(pool, caller)
        .chain(person -> ledger.get(pool, transferId).call(transfer -> write(person, transfer)));
  }

  private Uni<Void> write(UUID person, Transfer transfer) {
    var accounts = transfer.legs().stream().map(Leg::account).toList();
    return readers.write(pool, person, "getLedgerTransfer", accounts);
  }
}
