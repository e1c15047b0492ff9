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
  private final LookedAt lookedAt;

  ShowTransfer(Pool pool, Ledger ledger, LookedAt lookedAt) {
    this.pool = pool;
    this.ledger = ledger;
    this.lookedAt = lookedAt;
  }

  /** Fails with {@code transfer-not-found}. */
  public Uni<Transfer> show(Caller caller, UUID transferId) {
    return ledger.get(pool, transferId).call(transfer -> write(caller, transfer));
  }

  private Uni<Void> write(Caller caller, Transfer transfer) {
    var accounts = transfer.legs().stream().map(Leg::account).toList();
    return lookedAt.write(pool, caller.id(), "getLedgerTransfer", accounts);
  }
}
