package city.liangwang.statistics.app;

import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.outbox.EventLog;
import city.liangwang.platform.outbox.EventLog.Entry;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.statistics.StatisticsProblem;
import city.liangwang.statistics.data.Destination;
import city.liangwang.statistics.data.Rebuilds;
import city.liangwang.statistics.data.Rebuilds.Rebuild;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Throws all figures away and counts every event again, while people go on working and reading.
 *
 * <p>The new figures grow beside the old ones, batch by batch, up to a horizon below which no event
 * can appear any more; then up to a newer horizon, until little is left. Then delivery stops for a
 * moment, what was delivered meanwhile is counted, and everybody reads and writes the new figures.
 * What is not delivered yet comes later as always; what was counted here already adds nothing. A
 * rebuild that was interrupted goes on where it was.
 */
@ApplicationScoped
public class RebuildFigures {

  private static final Logger LOG = Logger.getLogger(RebuildFigures.class);
  private static final long LITTLE = 1_000;
  private static final int RETRIES = 20;
  private static final Duration RETRY_FIRST = Duration.ofMillis(500);
  private static final Duration RETRY_LAST = Duration.ofSeconds(30);

  // Nobody else counts into the new generation before the switch.
  private static final int SLOT = 0;

  private final Pool pool;
  private final Clock clock;
  private final Once once;
  private final EventLog log;
  private final Rebuilds rebuilds;
  private final Count count;
  private final FigureChanges changes;
  private final StatisticsConfig config;
  private final Set<UUID> here = ConcurrentHashMap.newKeySet();

  RebuildFigures(
      Pool pool,
      Clock clock,
      Once once,
      EventLog log,
      Rebuilds rebuilds,
      Count count,
      FigureChanges changes,
      StatisticsConfig config) {
    this.pool = pool;
    this.clock = clock;
    this.once = once;
    this.log = log;
    this.rebuilds = rebuilds;
    this.count = count;
    this.changes = changes;
    this.config = config;
  }

  void resume(@Observes StartupEvent started) {
    rebuilds
        .running(pool)
        .subscribe()
        .with(
            id -> id.ifPresent(this::runInBackground),
            failure -> LOG.error("rebuilds could not be looked for", failure));
  }

  /**
   * Starts it, or goes on with it; returns at once. Fails with {@code rebuild-running} while
   * another one runs, with {@code forbidden} for who sees one district only.
   */
  public Uni<Progress> start(Person person, UUID id) {
    if (person.scope().divisionCode() != null) {
      throw RequestProblem.FORBIDDEN.because("only for who sees the whole city");
    }
    var call = new Call("rebuildFigures", id, person.id(), "rebuild");
    return once.run(call, Started.class, tx -> begin(tx, person, id))
        .chain(() -> get(id))
        .invoke(this::goOn);
  }

  private void goOn(Progress progress) {
    if (progress.finishedAt() == null) {
      runInBackground(progress.id());
    }
  }

  private Uni<Started> begin(SqlConnection tx, Person person, UUID id) {
    return rebuilds
        .start(tx, id, person.id(), clock.instant())
        .map(
            started -> {
              if (!started) {
                throw StatisticsProblem.REBUILD_RUNNING.because("wait until it is done");
              }
              LOG.infof("rebuild %s of all figures begins", id);
              return new Started(id);
            });
  }

  /** Fails with {@code rebuild-not-found}. */
  public Uni<Progress> get(UUID id) {
    return rebuilds
        .find(pool, id)
        .map(
            found ->
                found.orElseThrow(
                    () -> StatisticsProblem.REBUILD_NOT_FOUND.because("no rebuild " + id)))
        .map(Progress::of);
  }

  private void runInBackground(UUID id) {
    if (here.add(id)) {
      run(id)
          .onTermination()
          .invoke(() -> here.remove(id))
          .subscribe()
          .with(
              done -> LOG.infof("rebuild %s is done", id),
              failure -> LOG.errorf(failure, "rebuild %s has stopped; start it again", id));
    }
  }

  private Uni<Void> run(UUID id) {
    var littleLeft = new AtomicBoolean();
    return Uni.createFrom()
        .deferred(() -> step(id, littleLeft))
        .onFailure()
        .retry()
        .withBackOff(RETRY_FIRST, RETRY_LAST)
        .atMost(RETRIES)
        .repeat()
        .whilst(more -> more)
        .collect()
        .last()
        .invoke(changes::now)
        .chain(this::deleteFormer);
  }

  /** False when nothing is left to do. Several copies of the application may step in turns. */
  private Uni<Boolean> step(UUID id, AtomicBoolean littleLeft) {
    return pool.withTransaction(
        tx ->
            rebuilds
                .findRunningForUpdate(tx, id)
                .chain(
                    found ->
                        found.isEmpty()
                            ? Uni.createFrom().item(false)
                            : step(tx, found.get(), littleLeft)));
  }

  private Uni<Boolean> step(SqlConnection tx, Rebuild rebuild, AtomicBoolean littleLeft) {
    if (rebuild.position() < rebuild.horizon()) {
      return countSome(tx, rebuild).replaceWith(true);
    }
    return littleLeft.get()
        ? finish(tx, rebuild).replaceWith(false)
        : lookFurther(tx, rebuild, littleLeft).replaceWith(true);
  }

  private Uni<Void> lookFurther(SqlConnection tx, Rebuild rebuild, AtomicBoolean littleLeft) {
    return log.horizon(tx)
        .invoke(horizon -> littleLeft.set(horizon - rebuild.position() <= LITTLE))
        .chain(horizon -> rebuilds.setHorizon(tx, rebuild.id(), horizon));
  }

  private Uni<Void> countSome(SqlConnection tx, Rebuild rebuild) {
    var limit = config.rebuildBatch();
    return log.read(tx, Count.TYPES, rebuild.position(), rebuild.horizon(), limit)
        .call(entries -> count(tx, rebuild, entries))
        .chain(
            entries ->
                rebuilds.advance(
                    tx,
                    rebuild.id(),
                    entries.size() < limit ? rebuild.horizon() : last(entries),
                    entries.size()));
  }

  private Uni<Void> finish(SqlConnection tx, Rebuild rebuild) {
    return log.stopDelivery(tx)
        .chain(() -> countDelivered(tx, rebuild, rebuild.position()))
        .chain(() -> rebuilds.finish(tx, rebuild, clock.instant()));
  }

  // Little is left by now, so this ends soon.
  private Uni<Void> countDelivered(SqlConnection tx, Rebuild rebuild, long after) {
    var limit = config.rebuildBatch();
    return log.readDelivered(tx, Count.TYPES, after, limit)
        .call(entries -> count(tx, rebuild, entries))
        .call(
            entries ->
                rebuilds.advance(
                    tx, rebuild.id(), entries.isEmpty() ? after : last(entries), entries.size()))
        .chain(
            entries ->
                entries.size() < limit
                    ? Uni.createFrom().voidItem()
                    : countDelivered(tx, rebuild, last(entries)));
  }

  private Uni<Void> count(SqlConnection tx, Rebuild rebuild, List<Entry> entries) {
    return entries.isEmpty()
        ? Uni.createFrom().voidItem()
        : count.count(
            tx,
            new Destination(rebuild.generation(), SLOT),
            entries.stream().map(Entry::recorded).toList());
  }

  private static long last(List<Entry> entries) {
    return entries.get(entries.size() - 1).sequence();
  }

  private Uni<Void> deleteFormer() {
    return Uni.createFrom()
        .deferred(() -> pool.withTransaction(rebuilds::deleteSome))
        .repeat()
        .whilst(more -> more)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** The answer that is kept. */
  public record Started(UUID id) {}

  /** How far it has come, in sequence numbers of events. */
  public record Progress(
      UUID id,
      String state,
      Instant startedAt,
      @Nullable Instant finishedAt,
      long events,
      long position,
      long horizon) {

    private static Progress of(Rebuild rebuild) {
      return new Progress(
          rebuild.id(),
          rebuild.state(),
          rebuild.startedAt(),
          rebuild.finishedAt(),
          rebuild.events(),
          rebuild.position(),
          rebuild.horizon());
    }
  }
}
