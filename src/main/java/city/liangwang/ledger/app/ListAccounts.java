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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists accounts with what they hold. */
@ApplicationScoped
public class ListAccounts {

  private final Pool pool;
  private final Accounts accounts;
  private final Readers readers;

  ListAccounts(Pool pool, Accounts accounts, Readers readers) {
    this.pool = pool;
    this.accounts = accounts;
    this.readers = readers;
  }

  /** In the order in which they were opened; every resident on the page is written down. */
  public Uni<Page<Account>> list(
      Caller caller, AccountFilter filter, int size, @Nullable String cursor) {
    return readers
        .ofAccounts(pool, caller)
        .chain(person -> list(person, filter, size, after(cursor)));
  }

  private Uni<Page<Account>> list(UUID person, AccountFilter filter, int size, long after) {
    return accounts
        .find(pool, filter, after, size + 1)
        .map(found -> Page.of(found, size, account -> Cursor.of(account.id())))
        .call(page -> write(person, page));
  }

  private Uni<Void> write(UUID person, Page<Account> page) {
    var keys = page.items().stream().map(Account::key).toList();
    return readers.write(pool, person, "listLedgerAccounts", keys);
  }

  private static long after(@Nullable String encoded) {
    var cursor = Cursor.decode(encoded, 1);
    try {
      return cursor == null ? 0 : Long.parseLong(cursor.key().get(0));
    } catch (NumberFormatException notOurs) {
      throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
    }
  }
}
