package city.liangwang.people.app;

import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.SignIns;
import city.liangwang.people.spi.StaffAccount;
import city.liangwang.people.spi.StaffDirectory;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.shared.Problem;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;

/**
 * Lets Keycloak follow the database: whoever was registered, changed or closed is due until
 * Keycloak has taken it, however long it was away. Copies of the application may do the same twice;
 * it is repeatable.
 *
 * <p>Keycloak that is away is asked for one person at a time, and ever more rarely; what it refuses
 * concerns that person only.
 */
@ApplicationScoped
public class KeepSignInAccounts {

  private final Pool pool;
  private final SignIns signIns;
  private final StaffDirectory directory;
  private final PeopleConfig config;
  private final Clock clock;

  KeepSignInAccounts(
      Pool pool, SignIns signIns, StaffDirectory directory, PeopleConfig config, Clock clock) {
    this.pool = pool;
    this.signIns = signIns;
    this.directory = directory;
    this.config = config;
    this.clock = clock;
  }

  /** Whoever is due now; goes on until Keycloak answers. */
  @Scheduled(
      every = "${liangwang.sign-in.account-check:3s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> keep() {
    return Uni.createFrom()
        .deferred(() -> signIns.findDue(pool, clock.instant().minus(config.accountRetry())))
        .chain(this::keepAll)
        .onFailure(KeepSignInAccounts::isOutage)
        .retry()
        .withBackOff(config.accountCheck(), config.accountRetry())
        .indefinitely();
  }

  private Uni<Void> keepAll(List<PersonRow> due) {
    return Multi.createFrom()
        .iterable(due)
        .onItem()
        .transformToUniAndConcatenate(this::keepOne)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> keepOne(PersonRow row) {
    var id = row.person().id();
    return directory
        .ensure(accountOf(row))
        .chain(directoryId -> signIns.done(pool, id, directoryId, row.version()))
        .invoke(() -> Log.infof("sign-in account of person %s is up to date", id))
        .onFailure()
        .call(failure -> later(row, failure))
        .onFailure(failure -> !isOutage(failure))
        .recoverWithNull();
  }

  private static boolean isOutage(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == RequestProblem.UNAVAILABLE;
  }

  private Uni<Void> later(PersonRow row, Throwable failure) {
    Log.infof(
        "sign-in account of person %s has to wait: %s", row.person().id(), failure.getMessage());
    return signIns.tried(pool, row.person().id(), clock.instant());
  }

  private static StaffAccount accountOf(PersonRow row) {
    var person = row.person();
    var roles = new HashSet<>(person.roles());
    roles.retainAll(StaffRules.byPassword());
    var username = row.username();
    if (username == null) {
      throw new IllegalStateException("due without a user name: " + person.id());
    }
    // Who carries a phone only has no business at the console any more.
    var isEnabled = !row.isClosed() && !roles.isEmpty();
    return new StaffAccount(person.id(), username, person.name(), roles, isEnabled);
  }
}
