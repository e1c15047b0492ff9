package city.liangwang.dispatch.app;

import city.liangwang.booking.Pickup;
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
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an open job to a collector of its station and says why to this one. */
@ApplicationScoped
public class AssignPickup {

  private final Once once;
  private final People people;
  private final Pickups pickups;
  private final ShiftTable shifts;
  private final Distances distances;
  private final Candidates candidates;
  private final GiveJob giveJob;
  private final DispatchConfig config;

  AssignPickup(
      Once once,
      People people,
      Pickups pickups,
      ShiftTable shifts,
      Distances distances,
      Candidates candidates,
      GiveJob giveJob,
      DispatchConfig config) {
    this.once = once;
    this.people = people;
    this.pickups = pickups;
    this.shifts = shifts;
    this.distances = distances;
    this.candidates = candidates;
    this.giveJob = giveJob;
    this.config = config;
  }

  /**
   * For the keeper of the station and for dispatchers.
   *
   * <p>Fails with {@code pickup-not-found}, {@code forbidden}, TAKEN, {@code pickup-state},
   * NO_COLLECTOR_FREE, or for a named collector NOT_ON_SHIFT or TOO_MANY_JOBS.
   */
  public Uni<Assigned> assign(Caller caller, Order order) {
    return distances.to(order.pickupId()).chain(metres -> assign(caller, order, metres));
  }

  private Uni<Assigned> assign(Caller caller, Order order, Map<UUID, Long> metres) {
    return once.run(
        new Call("assignPickup", order.id(), caller.id(), order),
        Assigned.class,
        tx -> people.person(tx, caller).chain(person -> assign(tx, person, order, metres)));
  }

  private Uni<Assigned> assign(
      SqlConnection tx, Person person, Order order, Map<UUID, Long> metres) {
    return pickups
        .getForUpdate(tx, order.pickupId())
        .invoke(pickup -> checkScope(person, pickup))
        .invoke(GiveJob::checkOpen)
        .chain(pickup -> assign(tx, person, pickup, order, metres));
  }

  private static void checkScope(Person person, Pickup pickup) {
    if (person.is(Role.DISPATCHER)) {
      person.requireDivision(pickup.divisionCode());
    } else {
      person.requireStation(pickup.stationId());
    }
  }

  // All shifts of the station are locked, so that two who assign at once do not give one collector
  // a job too many.
  private Uni<Assigned> assign(
      SqlConnection tx, Person person, Pickup pickup, Order order, Map<UUID, Long> metres) {
    return shifts
        .atWorkForUpdate(tx, pickup.stationId())
        .chain(
            atWork -> candidates.of(tx, atWork, metres).map(found -> choose(atWork, found, order)))
        .call(chosen -> giveJob.give(tx, pickup, chosen.assignment(person, order), chosen.choice()))
        .map(chosen -> Assigned.of(pickup, chosen.choice()));
  }

  private Chosen choose(List<Shift> atWork, List<Candidate> found, Order order) {
    var named = order.collectorId();
    var choice = named == null ? best(found) : chosen(found, named);
    return new Chosen(atWork.get(found.indexOf(choice.chosen())), choice);
  }

  private Choice best(List<Candidate> found) {
    return Choice.among(found, config.openJobsMax())
        .orElseThrow(
            () ->
                DispatchProblem.NO_COLLECTOR_FREE.because(
                    found.size() + " at work at this station"));
  }

  private Choice chosen(List<Candidate> found, UUID named) {
    var collector =
        found.stream()
            .filter(candidate -> candidate.collectorId().equals(named))
            .findFirst()
            .orElseThrow(
                () ->
                    DispatchProblem.NOT_ON_SHIFT.at("collectorId", "not at work at this station"));
    if (collector.openJobs() >= config.openJobsMax()) {
      throw DispatchProblem.TOO_MANY_JOBS.at("collectorId", "holds " + collector.openJobs());
    }
    return new Choice(collector, Reason.CHOSEN, found);
  }

  private record Chosen(Shift shift, Choice choice) {

    Assignment assignment(Person person, Order order) {
      return new Assignment(Kind.ASSIGNMENT, order.id(), order.pickupId(), shift.id(), person.id());
    }
  }

  /**
   * A job is to be given out.
   *
   * @param collectorId null for the best one
   */
  public record Order(UUID id, UUID pickupId, @Nullable UUID collectorId) {}

  /**
   * A job was given out.
   *
   * @param distanceMetres null when nobody knows where the collector is
   * @param openJobs how many the collector held before
   * @param candidates who could have had it
   */
  public record Assigned(
      UUID pickupId,
      UUID collectorId,
      String reasonCode,
      @Nullable Long distanceMetres,
      int openJobs,
      List<Candidate> candidates) {

    private static Assigned of(Pickup pickup, Choice choice) {
      var chosen = choice.chosen();
      return new Assigned(
          pickup.id(),
          chosen.collectorId(),
          choice.reason().code(),
          chosen.distanceMetres(),
          chosen.openJobs(),
          choice.candidates());
    }
  }
}
