package city.liangwang.sorting.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.domain.VarianceCase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Variance cases in the database. */
@ApplicationScoped
public class VarianceCases {

  private static final String OPEN =
      """
      insert into sorting.variance_case (intake_id, centre_id, variance_grams, opened_at)
      values ($1, $2, $3, $4)
      """;

  private static final String CLOSE =
      """
      update sorting.variance_case
      set closure_id = $2, closed_at = $3, closed_by = $4, finding = $5
      where intake_id = $1 and closure_id is null
      """;

  private static final String KNOWN = "select 1 from sorting.variance_case where intake_id = $1";

  private static final String LIST =
      """
      select * from sorting.variance_case
      where closure_id is null
        and ($1::uuid is null or centre_id = $1)
        and ($3::text is null or exists (
          select 1 from sorting.intake i where i.id = intake_id and i.centre_division_code = $3))
      order by opened_at, intake_id
      limit $2
      """;

  public Uni<Void> open(SqlConnection tx, VarianceCase opened) {
    return tx.preparedQuery(OPEN)
        .execute(
            Tuple.of(
                opened.intakeId(),
                opened.centreId(),
                opened.varianceGrams(),
                Times.utc(opened.openedAt())))
        .replaceWithVoid();
  }

  /** Nothing happens when the intake has no open case. */
  public Uni<Void> closeIfOpen(
      SqlConnection tx, UUID intakeId, UUID closureId, Instant at, UUID person, String finding) {
    return close(tx, intakeId, closureId, at, person, finding).replaceWithVoid();
  }

  /** Fails with {@code variance-case-not-found} or {@code variance-case-closed}. */
  public Uni<Void> closeOpen(
      SqlConnection tx, UUID intakeId, UUID closureId, Instant at, UUID person, String finding) {
    return close(tx, intakeId, closureId, at, person, finding)
        .chain(closed -> closed ? Uni.createFrom().voidItem() : refuse(tx, intakeId));
  }

  private static Uni<Boolean> close(
      SqlConnection tx, UUID intakeId, UUID closureId, Instant at, UUID person, String finding) {
    return tx.preparedQuery(CLOSE)
        .execute(Tuple.of(intakeId, closureId, Times.utc(at), person, finding))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Uni<Void> refuse(SqlConnection tx, UUID intakeId) {
    return tx.preparedQuery(KNOWN)
        .execute(Tuple.of(intakeId))
        .map(
            rows -> {
              var type =
                  rows.size() == 0 ? SortingProblem.CASE_NOT_FOUND : SortingProblem.CASE_CLOSED;
              throw type.because("intake " + intakeId);
            });
  }

  /** Open cases, the oldest first; of one centre, of one division, or of all. */
  public Uni<List<VarianceCase>> open(
      SqlClient db, @Nullable UUID centreId, @Nullable String divisionCode, int size) {
    return db.preparedQuery(LIST)
        .execute(Tuple.from(Arrays.asList(centreId, size, divisionCode)))
        .map(rows -> Rows.list(rows, VarianceCases::varianceCase));
  }

  private static VarianceCase varianceCase(Row row) {
    return new VarianceCase(
        row.getUUID("intake_id"),
        row.getUUID("centre_id"),
        row.getLong("variance_grams"),
        Times.instant(row, "opened_at"));
  }
}
