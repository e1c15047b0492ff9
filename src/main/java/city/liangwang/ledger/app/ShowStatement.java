package city.liangwang.ledger.app;

import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Movement;
import city.liangwang.ledger.data.Accounts;
import city.liangwang.ledger.domain.Account;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what moved on one account. */
@ApplicationScoped
public class ShowStatement {

  private final Pool pool;
  private final Ledger ledger;
  private final Accounts accounts;
  private final LookedAt lookedAt;

  ShowStatement(Pool pool, Ledger ledger, Accounts accounts, LookedAt lookedAt) {
    this.pool = pool;
    this.ledger = ledger;
    this.accounts = accounts;
    this.lookedAt = lookedAt;
  }

  /** The last movement first. Fails with {@code account-not-found}. */
  public Uni<Page<Movement>> show(
      Caller caller, long accountId, int size, @Nullable String cursor) {
    return accounts
        .get(pool, accountId)
        .call(account -> write(caller, account))
        .chain(account -> ledger.statement(pool, List.of(account.key()), size, cursor));
  }

  private Uni<Void> write(Caller caller, Account account) {
    return lookedAt.write(pool, caller.id(), "getLedgerAccountStatement", List.of(account.key()));
  }
}
