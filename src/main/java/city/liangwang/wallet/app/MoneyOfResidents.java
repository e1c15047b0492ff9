package city.liangwang.wallet.app;

import city.liangwang.ledger.Ledger;
import city.liangwang.people.OpenBusiness;
import city.liangwang.people.PeopleProblem;
import city.liangwang.wallet.domain.Purse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Nobody leaves money behind, free or held; points lapse. */
@ApplicationScoped
class MoneyOfResidents implements OpenBusiness {

  private final Ledger ledger;

  MoneyOfResidents(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Uni<Void> requireNone(SqlConnection tx, UUID residentId) {
    return ledger
        .balances(tx, Purse.MONEY.accountsOf(residentId))
        .map(balances -> balances.values().stream().mapToLong(Long::longValue).sum())
        .invoke(MoneyOfResidents::requireNothing)
        .replaceWithVoid();
  }

  private static void requireNothing(long fen) {
    if (fen != 0) {
      throw PeopleProblem.ACCOUNT_HAS_MONEY.because(fen + " fen");
    }
  }
}
