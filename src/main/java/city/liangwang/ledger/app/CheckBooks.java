package city.liangwang.ledger.app;

import city.liangwang.ledger.LedgerProblem;
import city.liangwang.ledger.data.Checks;
import city.liangwang.ledger.domain.Check;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Recomputes everything from the legs, on demand and when the last time is too long ago. */
@ApplicationScoped
public class CheckBooks {

  private static final Logger LOG = Logger.getLogger(CheckBooks.class);

  private final Pool pool;
  private final Once once;
  private final Readers readers;
  private final Checks checks;
  private final CheckGauges gauges;
  private final LedgerConfig config;
  private final Clock clock;

  CheckBooks(
      Pool pool,
      Once once,
      Readers readers,
      Checks checks,
      CheckGauges gauges,
      LedgerConfig config,
      Clock clock) {
    this.pool = pool;
    this.once = once;
    this.readers = readers;
    this.checks = checks;
    this.gauges = gauges;
    this.config = config;
    this.clock = clock;
  }

  /** On demand. The same id again answers what was found the first time. */
  public Uni<Check> check(Caller caller, UUID id) {
    return readers
        .ofAccounts(pool, caller)
        .chain(person -> checkOnce(id, person))
        .invoke(gauges::show);
  }

  private Uni<Check> checkOnce(UUID id, UUID person) {
    return once.run(
        new Call("checkLedger", id, person, Map.of()), Check.class, tx -> check(tx, id, person));
  }

  /** Fails with {@code ledger-check-not-found} before the first. */
  public Uni<Check> latest(Caller caller) {
    return readers
        .ofSums(pool, caller)
        .chain(person -> checks.findLatest(pool))
        .map(
            found ->
                found.orElseThrow(() -> LedgerProblem.CHECK_NOT_FOUND.because("no check yet")));
  }

  /**
   * Checks unless another copy of the application is at it, or the last check is young. Every copy
   * shows the last check in its metrics, whoever made it.
   */
  public Uni<Void> checkWhenDue() {
    return pool.withTransaction(
            tx -> checks.tryLock(tx).chain(mine -> mine ? checkUnlessYoung(tx) : nothing()))
        .chain(() -> checks.findLatest(pool))
        .invoke(latest -> latest.ifPresent(gauges::show))
        .replaceWithVoid();
  }

  private Uni<Void> checkUnlessYoung(SqlConnection tx) {
    var due = clock.instant().minus(config.checkEvery());
    return checks
        .findLatest(tx)
        .chain(
            latest ->
                latest.isPresent() && latest.get().at().isAfter(due)
                    ? nothing()
                    : check(tx, UUID.randomUUID(), null).replaceWithVoid());
  }

  private Uni<Check> check(SqlConnection tx, UUID id, @Nullable UUID personId) {
    return checks
        .look(tx, id, clock.instant(), personId)
        .call(check -> checks.insert(tx, check))
        .invoke(CheckBooks::tell);
  }

  private static void tell(Check check) {
    if (check.passed()) {
      LOG.infof("ledger check %s: ok, %d transfers", check.id(), check.transfers());
    } else {
      LOG.errorf(
          "ledger check %s: BROKEN, %d g and %d fen unexplained, first %s",
          check.id(), check.unexplainedGrams(), check.unexplainedFen(), check.findings().get(0));
    }
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
