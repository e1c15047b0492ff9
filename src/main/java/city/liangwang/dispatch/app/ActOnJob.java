package city.liangwang.dispatch.app;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.DispatchProblem;
import city.liangwang.dispatch.data.DoorActTable;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the collector who holds a job does with it, up to weighing. */
@ApplicationScoped
public class ActOnJob {

  private final Once once;
  private final People people;
  private final Pickups pickups;
  private final DoorActTable acts;
  private final Clock clock;

  ActOnJob(Once once, People people, Pickups pickups, DoorActTable acts, Clock clock) {
    this.once = once;
    this.people = people;
    this.pickups = pickups;
    this.acts = acts;
    this.clock = clock;
  }

  /** Fails with {@code pickup-not-found}, NOT_YOUR_JOB or {@code pickup-state}. */
  public Uni<Job> act(Caller caller, Act act) {
    return once.run(
        new Call(act.kind().operation, act.id(), caller.id(), act),
        Job.class,
        tx -> people.person(tx, caller).chain(person -> act(tx, person, act)));
  }

  private Uni<Job> act(SqlConnection tx, Person collector, Act act) {
    return pickups
        .getForUpdate(tx, act.pickupId())
        .invoke(pickup -> checkHolder(collector, pickup))
        .chain(pickup -> pickups.move(tx, pickup, act.change(collector)))
        .call(() -> keep(tx, collector, act))
        .map(pickup -> new Job(pickup.id(), pickup.state(), pickup.collectorId()));
  }

  private static void checkHolder(Person collector, Pickup pickup) {
    if (!collector.id().equals(pickup.collectorId())) {
      throw DispatchProblem.NOT_YOUR_JOB.because("pickup " + pickup.id());
    }
  }

  private Uni<Void> keep(SqlConnection tx, Person collector, Act act) {
    return acts.insert(
        tx,
        act.kind().name(),
        act.id(),
        act.pickupId(),
        collector.id(),
        act.reasonCode(),
        act.photoId(),
        clock.instant());
  }

  /** What can be done, with the operationId of the API and the state that follows. */
  public enum Kind {
    ARRIVAL("arriveAtPickup", PickupState.ARRIVED),
    /** The collector gives the job back to all. */
    RETURN("returnPickup", PickupState.BOOKED),
    REFUSAL("refusePickup", PickupState.REFUSED),
    NO_SHOW("reportNoShow", PickupState.NO_SHOW);

    private final String operation;
    private final PickupState to;

    Kind(String operation, PickupState to) {
      this.operation = operation;
      this.to = to;
    }
  }

  /** One act. */
  public record Act(
      Kind kind, UUID id, UUID pickupId, @Nullable String reasonCode, @Nullable UUID photoId) {

    private Pickups.Change change(Person collector) {
      // Nobody holds a job that was given back.
      var holder = kind == Kind.RETURN ? null : collector.id();
      return new Pickups.Change(kind.to, holder, collector.id(), reasonCode);
    }
  }
}
