package city.liangwang.wallet.app;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Movement;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import city.liangwang.shared.Money;
import city.liangwang.shared.Points;
import city.liangwang.wallet.domain.Purse;
import city.liangwang.wallet.domain.Wallet;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows residents their own wallet. */
@ApplicationScoped
public class ShowWallet {

  private final Pool pool;
  private final People people;
  private final Ledger ledger;

  ShowWallet(Pool pool, People people, Ledger ledger) {
    this.pool = pool;
    this.people = people;
    this.ledger = ledger;
  }

  /** What the caller owns now. */
  public Uni<Wallet> show(Caller caller) {
    return resident(caller)
        .chain(id -> ledger.balances(pool, accountsOf(id)).map(balances -> walletOf(id, balances)));
  }

  /** What moved in one purse of the caller, the last movement first. */
  public Uni<Page<Movement>> statement(
      Caller caller, Purse purse, int size, @Nullable String cursor) {
    return resident(caller).chain(id -> ledger.statement(pool, purse.accountsOf(id), size, cursor));
  }

  private Uni<UUID> resident(Caller caller) {
    return people.person(pool, caller).map(ShowWallet::requireResident);
  }

  private static UUID requireResident(Person person) {
    if (!person.is(Role.RESIDENT)) {
      throw RequestProblem.FORBIDDEN.because("only residents have a wallet");
    }
    return person.id();
  }

  private static List<AccountKey> accountsOf(UUID residentId) {
    return Stream.of(Purse.values())
        .flatMap(purse -> purse.accountsOf(residentId).stream())
        .toList();
  }

  private static Wallet walletOf(UUID residentId, Map<AccountKey, Long> balances) {
    return new Wallet(
        Money.ofFen(balances.getOrDefault(Purse.MONEY.freeOf(residentId), 0L)),
        Money.ofFen(balances.getOrDefault(Purse.MONEY.heldOf(residentId), 0L)),
        new Points(balances.getOrDefault(Purse.POINTS.freeOf(residentId), 0L)),
        new Points(balances.getOrDefault(Purse.POINTS.heldOf(residentId), 0L)));
  }
}
