package city.liangwang.dispatch.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Station;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.DispatchProblem;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.domain.Shift;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a shift and gives the jobs that are left back to all, so that none is lost. */
@ApplicationScoped
public class EndShift {

  private static final String REASON = "shift-ended";

  private final Once once;
  private final People people;
  private final Areas areas;
  private final Pickups pickups;
  private final ShiftTable shifts;
  private final Clock clock;

  EndShift(Once once, People people, Areas areas, Pickups pickups, ShiftTable shifts, Clock clock) {
    this.once = once;
    this.people = people;
    this.areas = areas;
    this.pickups = pickups;
    this.shifts = shifts;
    this.clock = clock;
  }

  /**
   * For the collector, and with a reason for a dispatcher or keeper when the collector dropped out.
   *
   * <p>Fails with SHIFT_NOT_FOUND, SHIFT_ENDED or {@code forbidden}.
   */
  public Uni<Ended> end(Caller caller, Ending ending) {
    return once.run(
        new Call("endShift", ending.id(), caller.id(), ending),
        Ended.class,
        tx -> people.person(tx, caller).chain(person -> end(tx, person, ending)));
  }

  private Uni<Ended> end(SqlConnection tx, Person person, Ending ending) {
    return shifts
        .get(tx, ending.shiftId())
        .call(shift -> check(tx, person, shift, ending))
        .chain(shift -> release(tx, person, shift))
        .chain(released -> keep(tx, person, ending, released));
  }

  private Uni<Void> check(SqlConnection tx, Person person, Shift shift, Ending ending) {
    if (person.is(Role.COLLECTOR) && shift.collectorId().equals(person.id())) {
      return Uni.createFrom().voidItem();
    }
    return checkScope(tx, person, shift.stationId()).invoke(() -> checkReason(ending));
  }

  private Uni<Void> checkScope(SqlConnection tx, Person person, UUID stationId) {
    return areas
        .station(tx, stationId)
        .invoke(station -> checkScope(person, station))
        .replaceWithVoid();
  }

  private static void checkScope(Person person, Station station) {
    if (person.is(Role.DISPATCHER)) {
      person.requireDivision(station.divisionCode());
    } else if (person.is(Role.STATION_KEEPER)) {
      person.requireStation(station.id());
    } else {
      throw RequestProblem.FORBIDDEN.because("not your shift");
    }
  }

  private static void checkReason(Ending ending) {
    if (ending.reasonCode() == null) {
      throw RequestProblem.INVALID.at("reasonCode", "say why the collector does not end the shift");
    }
  }

  // Pickups first, then the shift, as everybody does. Whoever gives the collector a job locks the
  // shift, too: so
  // what was given between our two locks is seen by the second look, and nothing is given after it.
  private Uni<Integer> release(SqlConnection tx, Person person, Shift shift) {
    return pickups
        .openJobsForUpdate(tx, shift.collectorId())
        .chain(() -> shifts.getForUpdate(tx, shift.id()))
        .invoke(EndShift::checkOpen)
        .chain(() -> pickups.openJobsForUpdate(tx, shift.collectorId()))
        .call(jobs -> releaseEach(tx, person, jobs))
        .map(List::size);
  }

  private static void checkOpen(Shift shift) {
    if (shift.hasEnded()) {
      throw DispatchProblem.SHIFT_ENDED.because("ended at " + shift.endedAt());
    }
  }

  private Uni<Void> releaseEach(SqlConnection tx, Person person, List<Pickup> jobs) {
    var open = new Pickups.Change(PickupState.BOOKED, null, person.id(), REASON);
    var done = Uni.createFrom().voidItem();
    for (var job : jobs) {
      done = done.chain(() -> pickups.move(tx, job, open)).replaceWithVoid();
    }
    return done;
  }

  private Uni<Ended> keep(SqlConnection tx, Person person, Ending ending, int released) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return shifts
        .end(tx, ending.id(), ending.shiftId(), person.id(), ending.reasonCode(), released, at)
        .replaceWith(new Ended(ending.shiftId(), at, released));
  }

  /**
   * A shift is to end.
   *
   * @param reasonCode needed from others than the collector
   */
  public record Ending(UUID id, UUID shiftId, @Nullable String reasonCode) {}

  /**
   * A shift has ended.
   *
   * @param released how many jobs are open to all again
   */
  public record Ended(UUID shiftId, Instant endedAt, int released) {}
}
