package city.liangwang.statistics.app;

import city.liangwang.platform.live.LiveUpdates;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells all copies of the application, at most once a second each, that figures have changed. */
@ApplicationScoped
class FigureChanges {

  private static final String TOPIC = "figures";
  private static final String CHANGED = "{\"changed\":true}";

  private final LiveUpdates live;
  private final AtomicBoolean changed = new AtomicBoolean();

  FigureChanges(LiveUpdates live) {
    this.live = live;
  }

  /** Says so when {@code tx} has committed; before that nobody would see anything new. */
  void onceCommitted(SqlConnection tx) {
    tx.transaction().completion().subscribe().with(done -> changed.set(true), undone -> {});
  }

  /** Says so now. */
  void now() {
    changed.set(true);
  }

  /** From all copies. */
  Multi<String> heard() {
    return live.subscribe(TOPIC);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tell() {
    return changed.getAndSet(false) ? live.publish(TOPIC, CHANGED) : Uni.createFrom().voidItem();
  }
}
