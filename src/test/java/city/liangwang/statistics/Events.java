package city.liangwang.statistics;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import city.liangwang.platform.outbox.Event;
import city.liangwang.platform.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets events happen, and waits until they are counted. */
@ApplicationScoped
public class Events {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
  private static final AtomicInteger DAYS = new AtomicInteger();

  private final Pool pool;
  private final Outbox outbox;

  Events(Pool pool, Outbox outbox) {
    this.pool = pool;
    this.outbox = outbox;
  }

  /** A day of its own for each test, so that their figures do not meet. */
  public static Day aDay() {
    return new Day(FIRST.plusDays(DAYS.getAndIncrement()));
  }

  /** In one transaction, in this order. */
  public void happen(Event... events) {
    pool.withTransaction(tx -> append(tx, List.of(events))).await().indefinitely();
    await().atMost(60, SECONDS).until(() -> undelivered(events) == 0);
  }

  /** The same event under another id would be another event; this is the same delivery again. */
  public void deliverAgain(Event... events) {
    var aggregates = aggregates(events);
    pool.preparedQuery("update platform.event set delivered_at = null where aggregate_id = any($1)")
        .execute(Tuple.of(aggregates))
        .await()
        .indefinitely();
    await().atMost(60, SECONDS).until(() -> undelivered(events) == 0);
  }

  /** Together with all that happened to their aggregates before, which is delivered once more. */
  public void happenAndDeliverAgain(Event... events) {
    pool.withTransaction(
            tx ->
                tx.preparedQuery(
                        "update platform.event set delivered_at = null where aggregate_id = any($1)")
                    .execute(Tuple.of(aggregates(events)))
                    .chain(() -> append(tx, List.of(events))))
        .await()
        .indefinitely();
    await().atMost(60, SECONDS).until(() -> undelivered(events) == 0);
  }

  private Uni<Void> append(SqlConnection tx, List<Event> events) {
    return Multi.createFrom()
        .iterable(events)
        .onItem()
        .transformToUniAndConcatenate(event -> outbox.append(tx, event))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private long undelivered(Event... events) {
    return pool.preparedQuery(
            "select count(*) from platform.event where aggregate_id = any($1) and delivered_at is null")
        .execute(Tuple.of(aggregates(events)))
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getLong(0);
  }

  private static UUID[] aggregates(Event... events) {
    return Arrays.stream(events).map(Event::aggregateId).distinct().toArray(UUID[]::new);
  }
}
