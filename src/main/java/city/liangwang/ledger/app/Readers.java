package city.liangwang.ledger.app;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.platform.audit.Audit;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.KnownCaller;
import city.liangwang.platform.security.KnownCallers;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who may read the books. They are one for the whole city: an account does not say in which
 * district it is, so nobody reads them who is limited to one. What a resident owns is personal
 * data: whoever of the staff looks at it is written down.
 */
@ApplicationScoped
class Readers {

  private static final Set<AccountKind> PERSONAL =
      EnumSet.of(
          AccountKind.RESIDENT_MONEY,
          AccountKind.RESIDENT_MONEY_HELD,
          AccountKind.RESIDENT_POINTS,
          AccountKind.RESIDENT_POINTS_HELD);

  private final KnownCallers callers;
  private final Audit audit;

  Readers(KnownCallers callers, Audit audit) {
    this.callers = callers;
    this.audit = audit;
  }

  /** Of single accounts; answers the person. Fails with {@code forbidden}. */
  Uni<UUID> ofAccounts(SqlClient db, Caller caller) {
    return reader(db, caller, Role.FINANCE, Role.ADMINISTRATOR);
  }

  /** Of sums in which nobody is found; answers the person. Fails with {@code forbidden}. */
  Uni<UUID> ofSums(SqlClient db, Caller caller) {
    return reader(db, caller, Role.FINANCE, Role.STATISTICIAN, Role.ADMINISTRATOR);
  }

  private Uni<UUID> reader(SqlClient db, Caller caller, Role... any) {
    return callers
        .get(db, caller)
        .invoke(known -> known.require(any))
        .invoke(KnownCaller::requireWholeCity)
        .map(KnownCaller::personId);
  }

  /** Once per resident; to be called before anything is handed out. */
  Uni<Void> write(SqlClient db, UUID person, String action, Collection<AccountKey> accounts) {
    var residents =
        accounts.stream()
            .filter(account -> PERSONAL.contains(account.kind()))
            .map(AccountKey::owner)
            .distinct()
            .toList();
    return audit.lookAtEach(db, person, action, "resident", residents);
  }
}
