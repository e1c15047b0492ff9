package city.liangwang.platform.outbox;

import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Delivers events, at least once and in order per aggregate.
 *
 * <p>Aggregates are spread over shards. A copy of the application takes a shard that nobody else
 * holds ({@code for update skip locked}), tells a batch of its events in the order of their
 * sequence and marks those that were handled, all in one transaction.
 */
@ApplicationScoped
public class EventDelivery {

  private static final Logger LOG = Logger.getLogger(EventDelivery.class);

  private static final String TAKE_SHARD =
      """
      select shard from platform.event_shard s
      where exists (
        select 1 from platform.event e
        where e.shard = s.shard and e.delivered_at is null and not exists (
          select 1 from platform.event_held held
          where held.aggregate_id = e.aggregate_id and held.retry_at > $1))
      order by random() limit 1
      for update skip locked
      """;

  private static final String UNDELIVERED =
      """
      select id, type, aggregate_id, occurred_at, payload from platform.event e
      where shard = $1 and delivered_at is null and not exists (
        select 1 from platform.event_held held
        where held.aggregate_id = e.aggregate_id and held.retry_at > $3)
      order by sequence limit $2
      """;

  private static final String MARK =
      """
      with freed as (
        delete from platform.event_held where event_id = any($1)
      )
      update platform.event set delivered_at = $2 where id = any($1)
      """;

  private final Pool pool;
  private final Clock clock;
  private final HeldEvents events;
  private final OutboxConfig config;
  private final AtomicBoolean stopped = new AtomicBoolean();

  EventDelivery(Pool pool, Clock clock, HeldEvents events, OutboxConfig config) {
    this.pool = pool;
    this.clock = clock;
    this.events = events;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      deliverForEver();
    }
  }

  @PreDestroy
  void stop() {
    stopped.set(true);
  }

  /** Delivers until nothing is left. */
  public Uni<Void> drain() {
    return deliverSome().chain(some -> some ? drain() : Uni.createFrom().voidItem());
  }

  private void deliverForEver() {
    Multi.createBy()
        .repeating()
        .uni(this::deliverOrRest)
        .until(any -> stopped.get())
        .subscribe()
        .with(any -> {}, failure -> LOG.error("event delivery has ended", failure));
  }

  private Uni<Boolean> deliverOrRest() {
    return deliverSome()
        .onFailure()
        .recoverWithItem(this::failed)
        .chain(some -> some ? Uni.createFrom().item(some) : rest());
  }

  private boolean failed(Throwable failure) {
    if (!stopped.get()) {
      LOG.error("events could not be delivered and will be tried again", failure);
    }
    return false;
  }

  private Uni<Boolean> rest() {
    return Uni.createFrom().item(false).onItem().delayIt().by(config.rest());
  }

  /** One shard, one batch; false when there was nothing to do. */
  private Uni<Boolean> deliverSome() {
    var now = Times.utc(clock.instant());
    return pool.withTransaction(
        tx ->
            tx.preparedQuery(TAKE_SHARD)
                .execute(Tuple.of(now))
                .map(rows -> Rows.first(rows, row -> row.getShort("shard")))
                .chain(
                    shard ->
                        shard.isPresent()
                            ? deliverShard(tx, shard.get(), now)
                            : Uni.createFrom().item(false)));
  }

  private Uni<Boolean> deliverShard(SqlConnection tx, short shard, OffsetDateTime now) {
    return tx.preparedQuery(UNDELIVERED)
        .execute(Tuple.of(shard, config.batch(), now))
        .map(rows -> Rows.list(rows, row -> row))
        .chain(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(false)
                    : events.tell(tx, rows).chain(told -> mark(tx, told)).replaceWith(true));
  }

  private Uni<Void> mark(SqlConnection tx, List<UUID> told) {
    return told.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(MARK)
            .execute(Tuple.of(told.toArray(UUID[]::new), Times.utc(clock.instant())))
            .replaceWithVoid();
  }
}
