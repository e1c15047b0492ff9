package city.liangwang.sorting.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.sorting.SortingRunRecorded.Input;
import city.liangwang.sorting.SortingRunRecorded.Output;
import city.liangwang.sorting.domain.SortingRun;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sorting runs in the database. */
@ApplicationScoped
public class Runs {

  private static final String INSERT =
      """
      insert into sorting.run
        (id, centre_id, division_code, clerk_id, at, residue_grams, loss_grams, transfer_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String INSERT_INPUT =
      """
      insert into sorting.run_input (run_id, intake_id, material_code, grams)
      values ($1, $2, $3, $4)
      """;

  private static final String GET =
      """
      select r.*,
        (select jsonb_agg(jsonb_build_array(i.intake_id, i.material_code, i.grams)
           order by i.intake_id, i.material_code)
         from sorting.run_input i where i.run_id = r.id) as inputs,
        coalesce((select jsonb_agg(jsonb_build_array(l.id, l.material_code, l.grams) order by l.id)
         from sorting.lot l where l.run_id = r.id), '[]') as outputs
      from sorting.run r where r.id = $1
      """;

  private static final String LOCK = "select id from sorting.run where id = $1 for update";

  private static final String REVERSE =
      """
      update sorting.run set reversal_id = $2, reversed_at = $3, reversed_by = $4, reason = $5
      where id = $1
      """;

  public Uni<Void> insert(SqlConnection tx, SortingRun run) {
    var event = run.event();
    var inputs =
        event.inputs().stream()
            .map(i -> Tuple.of(event.runId(), i.intakeId(), i.materialCode(), i.grams()))
            .toList();
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                List.of(
                    event.runId(),
                    event.centreId(),
                    event.divisionCode(),
                    run.clerkId(),
                    Times.utc(event.at()),
                    event.residueGrams(),
                    event.lossGrams(),
                    run.transferId())))
        .chain(() -> tx.preparedQuery(INSERT_INPUT).executeBatch(inputs))
        .replaceWithVoid();
  }

  /** Fails with {@code run-not-found}. */
  public Uni<SortingRun> get(SqlClient db, UUID id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows, Runs::run, () -> SortingProblem.RUN_NOT_FOUND.because("no run " + id)));
  }

  /** The same, locked until {@code tx} ends. */
  public Uni<SortingRun> getForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(id)).chain(() -> get(tx, id));
  }

  public Uni<Void> reverse(
      SqlConnection tx, UUID id, UUID reversalId, Instant at, UUID person, String reason) {
    return tx.preparedQuery(REVERSE)
        .execute(Tuple.of(id, reversalId, Times.utc(at), person, reason))
        .replaceWithVoid();
  }

  private static SortingRun run(Row row) {
    var event =
        new SortingRunRecorded(
            row.getUUID("id"),
            row.getUUID("centre_id"),
            row.getString("division_code"),
            Times.instant(row, "at"),
            Rows.arrays(row, "inputs").map(Runs::input).toList(),
            Rows.arrays(row, "outputs").map(Runs::output).toList(),
            row.getLong("residue_grams"),
            row.getLong("loss_grams"));
    return new SortingRun(
        event, row.getUUID("clerk_id"), row.getUUID("transfer_id"), row.getUUID("reversal_id"));
  }

  private static Input input(JsonArray array) {
    return new Input(UUID.fromString(array.getString(0)), array.getString(1), array.getLong(2));
  }

  private static Output output(JsonArray array) {
    return new Output(UUID.fromString(array.getString(0)), array.getString(1), array.getLong(2));
  }
}
