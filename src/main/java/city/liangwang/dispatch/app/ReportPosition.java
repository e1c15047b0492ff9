package city.liangwang.dispatch.app;

import city.liangwang.dispatch.DispatchProblem;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.domain.Shift;
import city.liangwang.dispatch.spi.LivePosition;
import city.liangwang.dispatch.spi.LivePositions;
import city.liangwang.platform.security.Caller;
import city.liangwang.shared.GeoPoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A collector at work tells where. Not a record: it is forgotten when the next one comes. */
@ApplicationScoped
public class ReportPosition {

  private final Pool pool;
  private final ShiftTable shifts;
  private final LivePositions positions;
  private final Clock clock;

  ReportPosition(Pool pool, ShiftTable shifts, LivePositions positions, Clock clock) {
    this.pool = pool;
    this.shifts = shifts;
    this.positions = positions;
    this.clock = clock;
  }

  /** Fails with SHIFT_NOT_FOUND, also for the shift of another, and with SHIFT_ENDED. */
  public Uni<Void> report(Caller caller, UUID shiftId, GeoPoint place) {
    return shifts
        .get(pool, shiftId)
        .invoke(shift -> checkOwnAndOpen(caller, shift))
        .chain(
            shift -> positions.put(shift.collectorId(), new LivePosition(place, clock.instant())));
  }

  private static void checkOwnAndOpen(Caller caller, Shift shift) {
    if (!shift.collectorId().equals(caller.id())) {
      throw DispatchProblem.SHIFT_NOT_FOUND.because("no shift " + shift.id());
    }
    if (shift.hasEnded()) {
      throw DispatchProblem.SHIFT_ENDED.because("ended at " + shift.endedAt());
    }
  }
}
