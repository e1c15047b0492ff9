package city.liangwang.platform.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lets things happen in the tests of the outbox, and looks at what became of them. */
@ApplicationScoped
public class Happening {

  private final Pool pool;
  private final Outbox outbox;
  private final Listener listener;

  Happening(Pool pool, Outbox outbox, Listener listener) {
    this.pool = pool;
    this.outbox = outbox;
    this.listener = listener;
  }

  /** Aggregates whose events queue in the same line. */
  List<UUID> neighbours(int count) {
    return Stream.generate(UUID::randomUUID)
        .filter(id -> Outbox.shardOf(new SomethingHappened(id, 0)) == 7)
        .limit(count)
        .toList();
  }

  static SomethingHappened[] numbers(UUID aggregate, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new SomethingHappened(aggregate, number))
        .toArray(SomethingHappened[]::new);
  }

  /** In one transaction, in this order. */
  void happen(Event... events) {
    pool.withTransaction(tx -> append(tx, events)).await().indefinitely();
  }

  Uni<Void> append(SqlConnection tx, Event... events) {
    return Multi.createFrom()
        .iterable(Arrays.asList(events))
        .onItem()
        .transformToUniAndConcatenate(event -> outbox.append(tx, event))
        .collect()
        .last()
        .replaceWithVoid();
  }

  void awaitHeard(UUID aggregate, int count) {
    await().atMost(20, SECONDS).until(() -> listener.of(aggregate).size() >= count);
  }

  /** Nothing of it waits. */
  void awaitDelivered(UUID aggregate) {
    await().atMost(20, SECONDS).until(() -> undelivered(aggregate) == 0);
  }

  long undelivered(UUID aggregate) {
    return one(
        "select count(*) from platform.event where aggregate_id = $1 and delivered_at is null",
        Tuple.of(aggregate),
        row -> row.getLong(0));
  }

  /** How often its next event was tried in vain; 0 when nothing holds it. */
  int attempts(UUID aggregate) {
    return one(
        "select coalesce(max(attempts), 0) from platform.event_held where aggregate_id = $1",
        Tuple.of(aggregate),
        row -> row.getInteger(0));
  }

  void awaitAttempts(UUID aggregate, int attempts) {
    await().atMost(20, SECONDS).until(() -> attempts(aggregate) >= attempts);
  }

  <T> T one(String sql, Tuple parameters, Function<Row, T> mapper) {
    var rows = pool.preparedQuery(sql).execute(parameters).await().indefinitely();
    return mapper.apply(rows.iterator().next());
  }

  /** The name of the constraint or the code of the error; fails when the database allows it. */
  String refusal(String sql, Object... parameters) {
    try {
      pool.preparedQuery(sql).execute(Tuple.from(Arrays.asList(parameters))).await().indefinitely();
    } catch (io.vertx.pgclient.PgException refused) {
      var constraint = refused.getConstraint();
      return constraint == null ? refused.getSqlState() : constraint;
    }
    throw new AssertionError("the database allows: " + sql);
  }
}
