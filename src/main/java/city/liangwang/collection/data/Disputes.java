package city.liangwang.collection.data;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.domain.Dispute;
import city.liangwang.collection.domain.Settlement;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What residents did not agree with, and how it was settled. */
@ApplicationScoped
public class Disputes {

  private static final String INSERT =
      """
      insert into collection.dispute (
        id, weighing_id, version, reason_code, text, held_fen, held_points, raised_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String KNOWS =
      "select 1 from collection.dispute where weighing_id = $1 and version = $2";

  private static final String SELECT =
      """
      select d.*, s.id as settlement_id, s.outcome, s.reason, s.person_id, s.settled_at
      from collection.dispute d left join collection.settlement s on s.dispute_id = d.id
      """;

  private static final String TEXT = "select text from collection.dispute where id = $1";

  private static final String SETTLE =
      """
      insert into collection.settlement (id, dispute_id, outcome, reason, person_id, settled_at)
      values ($1, $2, $3, $4, $5, $6)
      """;

  public Uni<Void> insert(SqlConnection tx, Dispute dispute, @Nullable String text) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                Arrays.asList(
                    dispute.id(),
                    dispute.weighingId(),
                    dispute.version(),
                    dispute.reasonCode(),
                    text,
                    dispute.heldFen(),
                    dispute.heldPoints(),
                    Times.utc(dispute.raisedAt()))))
        .replaceWithVoid();
  }

  /** Whether this version was disputed before. */
  public Uni<Boolean> knows(SqlClient db, UUID weighingId, int version) {
    return db.preparedQuery(KNOWS)
        .execute(Tuple.of(weighingId, version))
        .map(rows -> rows.size() > 0);
  }

  /** Of that weighing; fails with {@code dispute-not-found}. */
  public Uni<Dispute> get(SqlClient db, UUID weighingId, UUID id) {
    return db.preparedQuery(SELECT + "where d.id = $1 and d.weighing_id = $2")
        .execute(Tuple.of(id, weighingId))
        .map(rows -> Rows.get(rows, Disputes::read, () -> notFound(id)));
  }

  /** The oldest first. */
  public Uni<List<Dispute>> ofWeighing(SqlClient db, UUID weighingId) {
    return db.preparedQuery(SELECT + "where d.weighing_id = $1 order by d.version")
        .execute(Tuple.of(weighingId))
        .map(rows -> Rows.list(rows, Disputes::read));
  }

  /** In the resident's own words: personal data. Empty where there are none. */
  public Uni<String> text(SqlClient db, UUID id) {
    return db.preparedQuery(TEXT)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, row -> row, () -> notFound(id)))
        .map(row -> row.getString("text") == null ? "" : row.getString("text"));
  }

  public Uni<Void> settle(SqlConnection tx, UUID disputeId, Settlement settlement) {
    return tx.preparedQuery(SETTLE)
        .execute(
            Tuple.of(
                settlement.id(),
                disputeId,
                settlement.outcome().name(),
                settlement.reason(),
                settlement.person(),
                Times.utc(settlement.at())))
        .replaceWithVoid();
  }

  private static RuntimeException notFound(UUID id) {
    return CollectionProblem.DISPUTE_NOT_FOUND.because("no dispute " + id);
  }

  private static Dispute read(Row row) {
    return new Dispute(
        row.getUUID("id"),
        row.getUUID("weighing_id"),
        row.getInteger("version"),
        row.getString("reason_code"),
        row.getLong("held_fen"),
        row.getLong("held_points"),
        row.getOffsetDateTime("raised_at").toInstant(),
        settlement(row));
  }

  private static @Nullable Settlement settlement(Row row) {
    if (row.getUUID("settlement_id") == null) {
      return null;
    }
    return new Settlement(
        row.getUUID("settlement_id"),
        Settlement.Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        row.getUUID("person_id"),
        row.getOffsetDateTime("settled_at").toInstant());
  }
}
