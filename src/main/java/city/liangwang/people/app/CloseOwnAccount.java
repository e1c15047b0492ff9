package city.liangwang.people.app;

import city.liangwang.people.OpenBusiness;
import city.liangwang.people.data.Addresses;
import city.liangwang.people.data.Closures;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a resident go. Name, phone, WeChat account and addresses are erased; what was weighed and
 * paid stays in the books, under an id that leads to nobody.
 */
@ApplicationScoped
public class CloseOwnAccount {

  private static final String REASON = "own wish";

  private final Once once;
  private final Persons persons;
  private final Addresses addresses;
  private final Closures closures;
  private final List<OpenBusiness> businesses;
  private final Clock clock;

  CloseOwnAccount(
      Once once,
      Persons persons,
      Addresses addresses,
      Closures closures,
      @All List<OpenBusiness> businesses,
      Clock clock) {
    this.once = once;
    this.persons = persons;
    this.addresses = addresses;
    this.closures = closures;
    this.businesses = businesses;
    this.clock = clock;
  }

  private record Content(UUID person) {}

  record Closed(UUID person) {}

  /**
   * Safe to repeat: who is closed already may still learn that it was done. Fails with {@code
   * forbidden}, {@code account-has-money} or {@code account-has-pickup}.
   */
  public Uni<Void> close(Caller caller, UUID closureId) {
    var id = caller.id();
    return once.run(
            new Call("closeOwnAccount", closureId, id, new Content(id)),
            Closed.class,
            tx -> close(tx, closureId, id))
        .replaceWithVoid();
  }

  private Uni<Closed> close(SqlConnection tx, UUID closureId, UUID id) {
    // Whoever books holds the address: after this lock the booking is seen, or it finds no address.
    return persons
        .findForUpdate(tx, id)
        .invoke(CloseOwnAccount::requireOpenResident)
        .chain(() -> addresses.lock(tx, id))
        .chain(() -> requireNoBusiness(tx, id))
        .chain(() -> addresses.erase(tx, id, clock.instant()))
        .chain(() -> persons.close(tx, id, clock.instant()))
        .chain(() -> closures.insert(tx, closureId, id, id, REASON))
        .invoke(() -> Log.infof("person %s closed the own account", id))
        .replaceWith(new Closed(id));
  }

  private Uni<Void> requireNoBusiness(SqlConnection tx, UUID id) {
    var asked = Uni.createFrom().voidItem();
    for (var business : businesses) {
      asked = asked.chain(() -> business.requireNone(tx, id));
    }
    return asked;
  }

  private static void requireOpenResident(Optional<PersonRow> row) {
    if (row.filter(CloseOwnAccount::isOpenResident).isEmpty()) {
      throw RequestProblem.FORBIDDEN.because("no open resident");
    }
  }

  private static boolean isOpenResident(PersonRow row) {
    return row.kind() == PersonRow.Kind.RESIDENT && !row.isClosed();
  }
}
