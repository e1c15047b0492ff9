package city.liangwang.platform.outbox;

import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** All events that ever happened, for projections that are built anew. */
@ApplicationScoped
public class EventLog {

  private static final String SOON = "set local lock_timeout = '5s'";

  // Waits for those who are writing events; what they write is committed or gone afterwards.
  private static final String NOBODY_WRITES = "lock table platform.event in share mode";

  private static final String LAST = "select coalesce(max(sequence), 0) from platform.event";

  private static final String READ =
      """
      select sequence, id, type, occurred_at, payload from platform.event
      where sequence > $1 and sequence <= $2 and type = any($3)
      order by sequence limit $4
      """;

  private static final String READ_DELIVERED =
      """
      select sequence, id, type, occurred_at, payload from platform.event
      where sequence > $1 and type = any($2) and delivered_at is not null
      order by sequence limit $3
      """;

  private static final String ALL_SHARDS =
      "select shard from platform.event_shard order by shard for update";

  private static final String LAG =
      """
      select count(*) as events, min(occurred_at) as oldest,
             (select count(*) from platform.event_held) as held
      from platform.event where delivered_at is null
      """;

  private final Handlers handlers;

  EventLog(Handlers handlers) {
    this.handlers = handlers;
  }

  /**
   * A sequence up to which no event can appear any more. Numbers are drawn before they are
   * committed, so without it a reader could pass an event that comes late. Nobody can write events
   * until {@code tx} ends, so end it at once; fails when writers do not finish within seconds.
   */
  public Uni<Long> horizon(SqlConnection tx) {
    return tx.query(SOON)
        .execute()
        .chain(() -> tx.query(NOBODY_WRITES).execute())
        .chain(() -> tx.query(LAST).execute())
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Events in their order, delivered or not. {@code upTo} is a {@link #horizon}. */
  public Uni<List<Entry>> read(
      SqlClient db, Collection<Class<? extends Event>> types, long after, long upTo, int limit) {
    return db.preparedQuery(READ)
        .execute(Tuple.of(after, upTo, namesOf(types), limit))
        .map(this::entries);
  }

  /** Events that were delivered, in their order; with {@link #stopDelivery} these are all. */
  public Uni<List<Entry>> readDelivered(
      SqlClient db, Collection<Class<? extends Event>> types, long after, int limit) {
    return db.preparedQuery(READ_DELIVERED)
        .execute(Tuple.of(after, namesOf(types), limit))
        .map(this::entries);
  }

  /** Waits for what is being delivered; nothing more is until {@code tx} ends. */
  public Uni<Void> stopDelivery(SqlConnection tx) {
    return tx.query(ALL_SHARDS).execute().replaceWithVoid();
  }

  /** How far delivery is behind. */
  public Uni<Lag> lag(SqlClient db, Instant now) {
    return db.query(LAG).execute().map(rows -> lagOf(rows.iterator().next(), now));
  }

  private static Lag lagOf(Row row, Instant now) {
    var oldest = row.getOffsetDateTime("oldest");
    var seconds = oldest == null ? 0 : now.getEpochSecond() - oldest.toEpochSecond();
    return new Lag(row.getLong("events"), Math.max(0, seconds), row.getLong("held"));
  }

  private List<Entry> entries(RowSet<Row> rows) {
    return Rows.list(
        rows,
        row -> new Entry(row.getLong("sequence"), Objects.requireNonNull(handlers.read(row))));
  }

  private static String[] namesOf(Collection<Class<? extends Event>> types) {
    return types.stream().map(Class::getSimpleName).toArray(String[]::new);
  }

  /** An event with its place in the order of all events. */
  public record Entry(long sequence, Recorded<?> recorded) {}

  /**
   * What is not delivered yet.
   *
   * @param seconds since the oldest of it happened
   * @param held aggregates that wait because an event of theirs could not be handled
   */
  public record Lag(long events, long seconds, long held) {}
}
