package city.liangwang.ledger.app;

import city.liangwang.ledger.data.Accounts;
import city.liangwang.ledger.domain.Account;
import city.liangwang.ledger.domain.AccountFilter;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lists accounts with what they hold. */
@ApplicationScoped
public class ListAccounts {

  private final Pool pool;
  private final Accounts accounts;
  private final LookedAt lookedAt;

  ListAccounts(Pool pool, Accounts accounts, LookedAt lookedAt) {
    this.pool = pool;
    this.accounts = accounts;
    this.lookedAt = lookedAt;
  }

  /** In the order in which they were opened. */
  public Uni<Page<Account>> list(
      Caller caller, AccountFilter filter, int size, @Nullable String cursor) {
    return accounts
        .find(pool, filter, after(cursor), size + 1)
        .map(found -> Page.of(found, size, account -> Cursor.of(account.id())))
        .call(page -> filter.owner() == null ? nothing() : write(caller, page));
  }

  private Uni<Void> write(Caller caller, Page<Account> page) {
    var keys = page.items().stream().map(Account::key).toList();
    return lookedAt.write(pool, caller.id(), "listLedgerAccounts", keys);
  }

  private static long after(@Nullable String encoded) {
    var cursor = Cursor.decode(encoded, 1);
    try {
      return cursor == null ? 0 : Long.parseLong(cursor.key().get(0));
    } catch (NumberFormatException notOurs) {
      throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
    }
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
