package city.liangwang.dispatch.app;

import city.liangwang.dispatch.DispatchProblem;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.domain.Shift;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A collector clocks in at the own station. */
@ApplicationScoped
public class StartShift {

  private final Once once;
  private final People people;
  private final ShiftTable shifts;
  private final Clock clock;

  StartShift(Once once, People people, ShiftTable shifts, Clock clock) {
    this.once = once;
    this.people = people;
    this.shifts = shifts;
    this.clock = clock;
  }

  /**
   * Fails with {@code forbidden} at another station, and with SHIFT_OPEN for one who is at work.
   */
  public Uni<Shift> start(Caller caller, UUID id, UUID stationId) {
    return once.run(
        new Call("startShift", id, caller.id(), stationId),
        Shift.class,
        tx -> people.person(tx, caller).chain(person -> start(tx, person, id, stationId)));
  }

  private Uni<Shift> start(SqlConnection tx, Person collector, UUID id, UUID stationId) {
    collector.requireStation(stationId);
    var startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var shift = new Shift(id, collector.id(), stationId, startedAt, null);
    return shifts.insertIfNew(tx, shift).map(isNew -> started(shift, isNew));
  }

  private static Shift started(Shift shift, boolean isNew) {
    if (!isNew) {
      throw DispatchProblem.SHIFT_OPEN.because("end the open shift first");
    }
    return shift;
  }
}
