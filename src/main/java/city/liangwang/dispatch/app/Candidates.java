package city.liangwang.dispatch.app;

import city.liangwang.area.Areas;
import city.liangwang.booking.Pickups;
import city.liangwang.dispatch.data.AssignmentTable;
import city.liangwang.dispatch.domain.Candidate;
import city.liangwang.dispatch.domain.Shift;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows how much those who are at work have to do. */
@ApplicationScoped
class Candidates {

  private final Pickups pickups;
  private final AssignmentTable assignments;
  private final Areas areas;
  private final Clock clock;

  Candidates(Pickups pickups, AssignmentTable assignments, Areas areas, Clock clock) {
    this.pickups = pickups;
    this.assignments = assignments;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * In the order of the shifts, which are locked, so that nobody gets a job meanwhile.
   *
   * @param metres by collector, as far as it is known
   */
  Uni<List<Candidate>> of(SqlConnection tx, List<Shift> atWork, Map<UUID, Long> metres) {
    var collectors = atWork.stream().map(Shift::collectorId).toList();
    var today = areas.city().startOf(areas.city().dayOf(clock.instant()));
    return pickups
        .openJobs(tx, collectors)
        .chain(open -> assignments.since(tx, collectors, today).map(jobs -> new Load(open, jobs)))
        .map(load -> collectors.stream().map(id -> load.candidate(id, metres)).toList());
  }

  private record Load(Map<UUID, Integer> open, Map<UUID, Integer> today) {

    Candidate candidate(UUID id, Map<UUID, Long> metres) {
      return new Candidate(id, metres.get(id), open.getOrDefault(id, 0), today.getOrDefault(id, 0));
    }
  }
}
