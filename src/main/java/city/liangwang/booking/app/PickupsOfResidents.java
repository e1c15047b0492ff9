package city.liangwang.booking.app;

import city.liangwang.booking.data.PickupLists;
import city.liangwang.people.OpenBusiness;
import city.liangwang.people.PeopleProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Nobody leaves while a collector is to come. */
@ApplicationScoped
class PickupsOfResidents implements OpenBusiness {

  private final PickupLists pickups;

  PickupsOfResidents(PickupLists pickups) {
    this.pickups = pickups;
  }

  @Override
  public Uni<Void> requireNone(SqlConnection tx, UUID residentId) {
    return pickups
        .hasOpen(tx, residentId)
        .invoke(PickupsOfResidents::requireNone)
        .replaceWithVoid();
  }

  private static void requireNone(boolean isOpen) {
    if (isOpen) {
      throw PeopleProblem.ACCOUNT_HAS_PICKUP.because("cancel it, or wait until it is over");
    }
  }
}
