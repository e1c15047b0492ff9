package city.liangwang.ledger.data;

import city.liangwang.ledger.domain.Check;
import city.liangwang.ledger.domain.Finding;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks through the books, and keeps what was found. */
@ApplicationScoped
public class Checks {

  /** One statement, so that all of it sees the books at the same instant. */
  private static final String LOOK =
      """
      with f as materialized (select * from ledger.findings()),
           shown as (select * from f limit $1)
      select (select count(*) from ledger.transfer) as transfers,
             (select count(*) from ledger.leg) as legs,
             (select least(coalesce(sum(amount), 0), 9000000000000000000)::bigint
                from f where unit like 'g%') as grams,
             (select least(coalesce(sum(amount), 0), 9000000000000000000)::bigint
                from f where unit = 'CNY') as fen,
             (select coalesce(
                jsonb_agg(jsonb_build_object(
                  'rule', rule, 'subject', subject, 'unit', unit, 'amount', amount::text)),
                '[]') from shown) as findings
      """;

  private static final String INSERT =
      """
      insert into ledger.check_run
        (id, at, person_id, result, transfers, legs, unexplained_grams, unexplained_fen, findings)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;

  private static final String LATEST =
      """
      select id, at, person_id, transfers, legs, unexplained_grams, unexplained_fen, findings
        from ledger.check_run order by sequence desc limit 1
      """;

  private static final String TRY_LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('ledger.check_run', 0)) as mine";

  /** True for one transaction at a time; it holds until that transaction ends. */
  public Uni<Boolean> tryLock(SqlConnection tx) {
    return tx.query(TRY_LOCK).execute().map(rows -> rows.iterator().next().getBoolean("mine"));
  }

  public Uni<Check> look(SqlClient db, UUID id, Instant at, @Nullable UUID personId) {
    return db.preparedQuery(LOOK)
        .execute(Tuple.of(Check.FINDINGS_KEPT))
        .map(rows -> found(rows.iterator().next(), id, at, personId));
  }

  public Uni<Void> insert(SqlConnection tx, Check check) {
    return tx.preparedQuery(INSERT).execute(rowOf(check)).replaceWithVoid();
  }

  /** None before the first. */
  public Uni<Optional<Check>> findLatest(SqlClient db) {
    return db.query(LATEST).execute().map(rows -> Rows.first(rows, Checks::check));
  }

  private static Check found(Row row, UUID id, Instant at, @Nullable UUID personId) {
    return new Check(
        id,
        at,
        personId,
        row.getLong("transfers"),
        row.getLong("legs"),
        row.getLong("grams"),
        row.getLong("fen"),
        findings(row));
  }

  private static Check check(Row row) {
    return new Check(
        row.getUUID("id"),
        Times.instant(row, "at"),
        row.getUUID("person_id"),
        row.getLong("transfers"),
        row.getLong("legs"),
        row.getLong("unexplained_grams"),
        row.getLong("unexplained_fen"),
        findings(row));
  }

  private static Tuple rowOf(Check check) {
    return Tuple.from(
        Arrays.asList(
            check.id(),
            Times.utc(check.at()),
            check.personId(),
            check.passed() ? "ok" : "broken",
            check.transfers(),
            check.legs(),
            check.unexplainedGrams(),
            check.unexplainedFen(),
            json(check.findings())));
  }

  private static List<Finding> findings(Row row) {
    return row.getJsonArray("findings").stream()
        .map(JsonObject.class::cast)
        .map(
            one ->
                new Finding(
                    one.getString("rule"),
                    one.getString("subject"),
                    one.getString("unit"),
                    one.getString("amount")))
        .toList();
  }

  private static JsonArray json(List<Finding> findings) {
    var array = new JsonArray();
    for (Finding finding : findings) {
      array.add(
          new JsonObject()
              .put("rule", finding.rule())
              .put("subject", finding.subject())
              .put("unit", finding.unit())
              .put("amount", finding.amount()));
    }
    return array;
  }
}
