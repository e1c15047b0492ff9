package city.liangwang.dispatch.data;

import city.liangwang.dispatch.domain.Candidate;
import city.liangwang.dispatch.domain.Choice;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every time somebody got a job. */
@ApplicationScoped
public class AssignmentTable {

  private static final String INSERT =
      """
      insert into dispatch.assignment (kind, id, pickup_id, collector_id, shift_id, person_id, reason_code,
        distance_metres, open_jobs, candidates, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """;

  private static final String SINCE =
      """
      select collector_id, count(*)::integer as jobs
      from dispatch.assignment
      where collector_id = any ($1) and at >= $2
      group by collector_id
      """;

  public Uni<Void> insert(SqlConnection tx, Assignment assignment, Choice choice, Instant at) {
    var chosen = choice.chosen();
    var values =
        Arrays.<Object>asList(
            assignment.kind().name(),
            assignment.id(),
            assignment.pickupId(),
            chosen.collectorId(),
            assignment.shiftId(),
            assignment.person(),
            choice.reason().code(),
            chosen.distanceMetres(),
            chosen.openJobs(),
            json(choice.candidates()),
            at.atOffset(ZoneOffset.UTC));
    return tx.preparedQuery(INSERT).execute(Tuple.from(values)).replaceWithVoid();
  }

  /** How many jobs each collector got since then; who got none is not in it. */
  public Uni<Map<UUID, Integer>> since(SqlClient db, Collection<UUID> collectorIds, Instant start) {
    return db.preparedQuery(SINCE)
        .execute(Tuple.of(collectorIds.toArray(UUID[]::new), start.atOffset(ZoneOffset.UTC)))
        .map(AssignmentTable::jobs);
  }

  private static Map<UUID, Integer> jobs(RowSet<Row> rows) {
    var jobs = new HashMap<UUID, Integer>();
    rows.forEach(row -> jobs.put(row.getUUID("collector_id"), row.getInteger("jobs")));
    return jobs;
  }

  private static JsonArray json(List<Candidate> candidates) {
    return new JsonArray(candidates.stream().map(AssignmentTable::json).toList());
  }

  private static JsonObject json(Candidate candidate) {
    return new JsonObject()
        .put("collectorId", candidate.collectorId().toString())
        .put("distanceMetres", candidate.distanceMetres())
        .put("openJobs", candidate.openJobs())
        .put("jobsToday", candidate.jobsToday());
  }

  /** How somebody got a job. */
  public enum Kind {
    CLAIM,
    ASSIGNMENT
  }

  /** Which job, in which shift, by whom. */
  public record Assignment(Kind kind, UUID id, UUID pickupId, UUID shiftId, UUID person) {}
}
