package city.liangwang.dispatch.app;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.DispatchProblem;
import city.liangwang.dispatch.data.AssignmentTable;
import city.liangwang.dispatch.data.AssignmentTable.Assignment;
import city.liangwang.dispatch.domain.Choice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Gives a locked pickup to a collector and keeps why. */
@ApplicationScoped
class GiveJob {

  private final Pickups pickups;
  private final AssignmentTable assignments;
  private final Clock clock;

  GiveJob(Pickups pickups, AssignmentTable assignments, Clock clock) {
    this.pickups = pickups;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Fails with TAKEN when somebody holds it, and with {@code pickup-state} when it has ended. */
  static void checkOpen(Pickup pickup) {
    switch (pickup.state()) {
      case BOOKED -> {}
      case ASSIGNED, ARRIVED -> throw DispatchProblem.TAKEN.because("pickup " + pickup.id());
      case WEIGHED, CANCELLED, REFUSED, NO_SHOW ->
          throw BookingProblem.STATE.because("the pickup is " + pickup.state());
    }
  }

  Uni<Void> give(SqlConnection tx, Pickup pickup, Assignment assignment, Choice choice) {
    return pickups
        .move(tx, pickup, change(assignment.person(), choice))
        .chain(() -> assignments.insert(tx, assignment, choice, clock.instant()));
  }

  private static Pickups.Change change(UUID person, Choice choice) {
    return new Pickups.Change(
        PickupState.ASSIGNED, choice.chosen().collectorId(), person, choice.reason().code());
  }
}
