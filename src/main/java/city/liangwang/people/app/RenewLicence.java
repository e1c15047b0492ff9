package city.liangwang.people.app;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Recycler;
import city.liangwang.people.data.LicenceRenewals;
import city.liangwang.people.data.LicenceRenewals.Renewal;
import city.liangwang.people.data.Recyclers;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Notes that a recycler may go on: with a new licence, or for longer. */
@ApplicationScoped
public class RenewLicence {

  // What a date of the database can hold ends earlier than what a date of Java can.
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;

  private final Pool pool;
  private final Once once;
  private final Administrators administrators;
  private final Recyclers recyclers;
  private final LicenceRenewals renewals;
  private final Clock clock;

  RenewLicence(
      Pool pool,
      Once once,
      Administrators administrators,
      Recyclers recyclers,
      LicenceRenewals renewals,
      Clock clock) {
    this.pool = pool;
    this.once = once;
    this.administrators = administrators;
    this.recyclers = recyclers;
    this.renewals = renewals;
    this.clock = clock;
  }

  record Renewed(UUID recycler) {}

  /**
   * Safe to repeat; answers the recycler as it is now. A licence that has ended already may be
   * renewed. Fails with {@code forbidden}, {@code recycler-not-found} or {@code licence-not-later}.
   */
  public Uni<Recycler> renew(
      Caller caller, UUID id, UUID recyclerId, String licence, LocalDate licensedUntil) {
    requirePlausible(licensedUntil);
    var renewal = new Renewal(id, recyclerId, licence, licensedUntil);
    return administrators
        .require(pool, caller)
        .chain(
            administrator ->
                once.run(
                    new Call("renewLicence", id, administrator.id(), renewal),
                    Renewed.class,
                    tx -> renew(tx, administrator.id(), renewal)))
        .chain(renewed -> recyclers.get(pool, renewed.recycler()));
  }

  private Uni<Renewed> renew(SqlConnection tx, UUID administrator, Renewal renewal) {
    return recyclers
        .getForUpdate(tx, renewal.recyclerId())
        .invoke(recycler -> requireLater(recycler, renewal))
        .chain(() -> renewals.insert(tx, renewal, administrator, clock.instant()))
        .replaceWith(new Renewed(renewal.recyclerId()));
  }

  private static void requireLater(Recycler recycler, Renewal renewal) {
    if (!renewal.licensedUntil().isAfter(recycler.licensedUntil())) {
      throw PeopleProblem.LICENCE_NOT_LATER.at(
          "licensedUntil", "it holds until " + recycler.licensedUntil() + " already");
    }
  }

  /** Fails with {@code request-invalid} for a day that no licence ends on. */
  static void requirePlausible(LocalDate licensedUntil) {
    if (licensedUntil.getYear() < FIRST_YEAR || licensedUntil.getYear() > LAST_YEAR) {
      throw RequestProblem.INVALID.at(
          "licensedUntil", "in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }
}
