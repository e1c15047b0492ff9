package city.liangwang.area.app;

import city.liangwang.area.data.DropOffTable;
import city.liangwang.area.data.DropOffTable.Kept;
import city.liangwang.area.domain.DropOffPoint;
import city.liangwang.area.domain.DropOffState;
import city.liangwang.area.spi.StationStaff;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A keeper says how a drop-off point of the own station was found. */
@ApplicationScoped
public class ReportDropOffPoint {

  private final Once once;
  private final DropOffTable points;
  private final StationStaff staff;
  private final Clock clock;

  ReportDropOffPoint(Once once, DropOffTable points, StationStaff staff, Clock clock) {
    this.once = once;
    this.points = points;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Everybody sees it at once, and all reports are kept. Fails with {@code
   * drop-off-point-not-found}, or {@code forbidden} at another station.
   */
  public Uni<Seen> report(Caller caller, Report report) {
    return once.run(
        new Call("reportDropOffPoint", report.id(), caller.id(), report),
        Seen.class,
        tx -> report(tx, caller, report));
  }

  private Uni<Seen> report(SqlConnection tx, Caller caller, Report report) {
    return points
        .getForUpdate(tx, report.pointId())
        .call(point -> staff.requireOfStation(tx, caller, point.stationId()))
        .chain(point -> keep(tx, caller, point, report));
  }

  private Uni<Seen> keep(SqlConnection tx, Caller caller, DropOffPoint point, Report report) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // Another machine's clock may be ahead of ours: what was said last still holds.
    var before = point.lastSeenAt();
    var at = before != null && before.isAfter(now) ? before : now;
    return points
        .insertReport(
            tx, new Kept(report.id(), point.id(), caller.id(), report.state(), report.note(), at))
        .replaceWith(new Seen(point.id(), report.state(), at));
  }

  /** How a point was found. */
  public record Report(UUID id, UUID pointId, DropOffState state, @Nullable String note) {}

  /** How a point stands since when. */
  public record Seen(UUID pointId, DropOffState state, Instant lastSeenAt) {}
}
