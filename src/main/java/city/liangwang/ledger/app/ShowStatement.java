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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what moved on one account. */
@ApplicationScoped
public class ShowStatement {

  private final Pool pool;
  private final Ledger ledger;
  private final Accounts accounts;
  private final Readers readers;

  ShowStatement(Pool pool, Ledger ledger, Accounts accounts, Readers readers) {
    this.pool = pool;
    this.ledger = ledger;
    this.accounts = accounts;
    this.readers = readers;
  }

  /** The last movement first. Fails with {@code account-not-found}. */
  public Uni<Page<Movement>> show(
      Caller caller, long accountId, int size, @Nullable String cursor) {
    return readers
        .ofAccounts(pool, caller)
        .chain(person -> accounts.get(pool, accountId).call(account -> write(person, account)))
        .chain(account -> ledger.statement(pool, List.of(account.key()), size, cursor));
  }

  private Uni<Void> write(UUID person, Account account) {
    return readers.write(pool, person, "getLedgerAccountStatement", List.of(account.key()));
  }
}
