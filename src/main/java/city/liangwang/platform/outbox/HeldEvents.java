package city.liangwang.platform.outbox;

import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells a batch of events so that one that can not be handled stops nobody else.
 *
 * <p>A batch that fails is halved until the culprit is alone. It is held together with the later
 * events of its aggregate and tried again after a second, two, four and so on, for ever: nothing is
 * ever left out.
 */
@ApplicationScoped
class HeldEvents {

  private static final Logger LOG = Logger.getLogger(HeldEvents.class);

  private static final String SAVE = "savepoint told";
  private static final String KEEP = "release savepoint told";
  private static final String UNDO = "rollback to savepoint told; release savepoint told";

  // 2^20 seconds are longer than any longest delay: more doubling would only overflow.
  private static final String HOLD =
      """
      insert into platform.event_held as held (aggregate_id, event_id, attempts, retry_at)
      values ($1, $2, 1, $3::timestamptz + interval '1 second')
      on conflict (aggregate_id) do update set
        event_id = excluded.event_id,
        attempts = case when held.event_id = excluded.event_id then held.attempts + 1 else 1 end,
        retry_at = $3::timestamptz + case when held.event_id = excluded.event_id
          then least(
            interval '1 second' * (1 << least(held.attempts, 20)),
            interval '1 second' * $4::integer)
          else interval '1 second' end
      returning attempts
      """;

  private final Handlers handlers;
  private final Clock clock;
  private final OutboxConfig config;

  HeldEvents(Handlers handlers, Clock clock, OutboxConfig config) {
    this.handlers = handlers;
    this.clock = clock;
    this.config = config;
  }

  /** Answers the ids of those that were handled. */
  Uni<List<UUID>> tell(SqlConnection tx, List<Row> rows) {
    return tell(tx, rows, new HashSet<>());
  }

  private Uni<List<UUID>> tell(SqlConnection tx, List<Row> rows, Set<UUID> held) {
    var free = rows.stream().filter(row -> !held.contains(aggregateOf(row))).toList();
    if (free.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return tx.query(SAVE)
        .execute()
        .chain(() -> handlers.deliver(tx, free))
        .chain(() -> tx.query(KEEP).execute())
        .replaceWith(() -> idsOf(free))
        .onFailure()
        .recoverWithUni(
            failure -> tx.query(UNDO).execute().chain(() -> tellApart(tx, free, held, failure)));
  }

  private Uni<List<UUID>> tellApart(
      SqlConnection tx, List<Row> rows, Set<UUID> held, Throwable failure) {
    if (rows.size() == 1) {
      held.add(aggregateOf(rows.get(0)));
      return hold(tx, rows.get(0), failure).replaceWith(List.of());
    }
    var half = rows.size() / 2;
    return tell(tx, rows.subList(0, half), held)
        .chain(
            first ->
                tell(tx, rows.subList(half, rows.size()), held)
                    .map(second -> joined(first, second)));
  }

  private Uni<Void> hold(SqlConnection tx, Row row, Throwable failure) {
    var event = row.getUUID("id");
    return tx.preparedQuery(HOLD)
        .execute(
            Tuple.of(
                aggregateOf(row),
                event,
                Times.utc(clock.instant()),
                (int) config.retryMax().toSeconds()))
        .map(rows -> rows.iterator().next().getInteger("attempts"))
        .invoke(
            attempts ->
                LOG.errorf(
                    failure,
                    "%s %s could not be handled, attempt %d; events of %s wait",
                    row.getString("type"),
                    event,
                    attempts,
                    aggregateOf(row)))
        .replaceWithVoid();
  }

  private static UUID aggregateOf(Row row) {
    return row.getUUID("aggregate_id");
  }

  private static List<UUID> idsOf(List<Row> rows) {
    return rows.stream().map(row -> row.getUUID("id")).toList();
  }

  private static List<UUID> joined(List<UUID> first, List<UUID> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
