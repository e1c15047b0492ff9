package city.liangwang.dispatch.app;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.DispatchProblem;
import city.liangwang.dispatch.data.AssignmentTable.Assignment;
import city.liangwang.dispatch.data.AssignmentTable.Kind;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.domain.Candidate;
import city.liangwang.dispatch.domain.Choice;
import city.liangwang.dispatch.domain.Reason;
import city.liangwang.dispatch.domain.Shift;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A collector takes an open job of the own station. Of several who try at once one gets it. */
@ApplicationScoped
public class ClaimPickup {

  private final Once once;
  private final People people;
  private final Pickups pickups;
  private final ShiftTable shifts;
  private final Candidates candidates;
  private final GiveJob giveJob;
  private final DispatchConfig config;

  ClaimPickup(
      Once once,
      People people,
      Pickups pickups,
      ShiftTable shifts,
      Candidates candidates,
      GiveJob giveJob,
      DispatchConfig config) {
    this.once = once;
    this.people = people;
    this.pickups = pickups;
    this.shifts = shifts;
    this.candidates = candidates;
    this.giveJob = giveJob;
    this.config = config;
  }

  /**
   * Fails with {@code pickup-not-found}, {@code forbidden} at another station, NOT_ON_SHIFT, TAKEN,
   * TOO_MANY_JOBS or {@code pickup-state}.
   */
  public Uni<Job> claim(Caller caller, UUID pickupId, UUID claimId) {
    return once.run(
        new Call("claimPickup", claimId, caller.id(), pickupId),
        Job.class,
        tx -> people.person(tx, caller).chain(person -> claim(tx, person, pickupId, claimId)));
  }

  private Uni<Job> claim(SqlConnection tx, Person collector, UUID pickupId, UUID claimId) {
    return pickups
        .getForUpdate(tx, pickupId)
        .invoke(pickup -> collector.requireStation(pickup.stationId()))
        .invoke(GiveJob::checkOpen)
        .chain(pickup -> give(tx, collector, pickup, claimId))
        .replaceWith(new Job(pickupId, PickupState.ASSIGNED, collector.id()));
  }

  private Uni<Void> give(SqlConnection tx, Person collector, Pickup pickup, UUID claimId) {
    return shifts
        .findOpenForUpdate(tx, collector.id())
        .map(
            shift ->
                shift.orElseThrow(() -> DispatchProblem.NOT_ON_SHIFT.because("clock in first")))
        .chain(shift -> give(tx, shift, pickup, claimId));
  }

  private Uni<Void> give(SqlConnection tx, Shift shift, Pickup pickup, UUID claimId) {
    var claim = new Assignment(Kind.CLAIM, claimId, pickup.id(), shift.id(), shift.collectorId());
    return candidates
        .of(tx, List.of(shift), Map.of())
        .map(found -> claimed(found.get(0)))
        .chain(choice -> giveJob.give(tx, pickup, claim, choice));
  }

  private Choice claimed(Candidate collector) {
    if (collector.openJobs() >= config.openJobsMax()) {
      throw DispatchProblem.TOO_MANY_JOBS.because("holds " + collector.openJobs());
    }
    return new Choice(collector, Reason.CLAIMED, List.of(collector));
  }
}
