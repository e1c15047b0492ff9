package city.liangwang.ledger.app;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.platform.audit.Audit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What a resident owns is personal data: whoever of the staff looks at it is written down. */
@ApplicationScoped
class LookedAt {

  private static final Set<AccountKind> PERSONAL =
      EnumSet.of(
          AccountKind.RESIDENT_MONEY,
          AccountKind.RESIDENT_MONEY_HELD,
          AccountKind.RESIDENT_POINTS,
          AccountKind.RESIDENT_POINTS_HELD);

  private final Audit audit;

  LookedAt(Audit audit) {
    this.audit = audit;
  }

  /** Once per resident; to be called before anything is handed out. */
  Uni<Void> write(SqlClient db, UUID person, String action, Collection<AccountKey> accounts) {
    var residents =
        accounts.stream()
            .filter(account -> PERSONAL.contains(account.kind()))
            .map(AccountKey::owner)
            .distinct()
            .toList();
    return Multi.createFrom()
        .iterable(residents)
        .onItem()
        .transformToUniAndConcatenate(
            resident -> audit.look(db, person, action, "resident", resident, null))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
