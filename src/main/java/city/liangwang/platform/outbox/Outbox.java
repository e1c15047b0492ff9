package city.liangwang.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes events in the transaction of what happened. */
@ApplicationScoped
public class Outbox {

  /**
   * How many lines events queue in; one line is delivered by one copy of the application at a time.
   */
  static final int SHARDS = 16;

  private static final String APPEND =
      """
      insert into platform.event (id, type, aggregate_id, shard, occurred_at, payload)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private final Clock clock;
  private final EventJson json;

  Outbox(Clock clock, EventJson json) {
    this.clock = clock;
    this.json = json;
  }

  /** Delivered if and only if {@code tx} commits. */
  public Uni<Void> append(SqlConnection tx, Event event) {
    return tx.preparedQuery(APPEND).execute(rowOf(event)).replaceWithVoid();
  }

  /** The line that an event queues in: events of one aggregate share one. */
  public static int shardOf(Event event) {
    return Math.floorMod(event.aggregateId().hashCode(), SHARDS);
  }

  private Tuple rowOf(Event event) {
    return Tuple.from(
        List.of(
            UUID.randomUUID(),
            event.getClass().getSimpleName(),
            event.aggregateId(),
            (short) shardOf(event),
            clock.instant().atOffset(ZoneOffset.UTC),
            new JsonObject(json.write(event))));
  }
}
