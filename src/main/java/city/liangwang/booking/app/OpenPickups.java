package city.liangwang.booking.app;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.data.OpenPickupTable;
import city.liangwang.people.Address;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps anybody from booking the places of all others. */
@ApplicationScoped
class OpenPickups {

  private final OpenPickupTable open;
  private final BookingConfig config;

  OpenPickups(OpenPickupTable open, BookingConfig config) {
    this.open = open;
    this.config = config;
  }

  /**
   * Makes those of one resident and of one household book one after the other, so that what is
   * counted here still holds when {@code tx} commits.
   *
   * <p>Fails with TOO_MANY_OPEN when the resident, or the household, has as many as allowed.
   */
  Uni<Void> requireRoom(SqlConnection tx, Address address) {
    return open.lock(tx, address.residentId(), address.householdId())
        .chain(() -> open.count(tx, address.residentId(), address.householdId()))
        .invoke(this::requireRoom)
        .replaceWithVoid();
  }

  private void requireRoom(OpenPickupTable.Count count) {
    var most = Math.max(count.ofResident(), count.ofHousehold());
    if (most >= config.openMax()) {
      throw BookingProblem.TOO_MANY_OPEN.because(most + " of " + config.openMax() + " are open");
    }
  }
}
