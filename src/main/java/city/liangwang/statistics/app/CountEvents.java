package city.liangwang.statistics.app;

import city.liangwang.platform.outbox.Event;
import city.liangwang.platform.outbox.EventHandler;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.outbox.Recorded;
import city.liangwang.statistics.data.Destination;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Counts events as they are delivered, and says that the figures have changed. */
@ApplicationScoped
class CountEvents implements EventHandler {

  private final Count count;
  private final FigureChanges changes;

  CountEvents(Count count, FigureChanges changes) {
    this.count = count;
    this.changes = changes;
  }

  @Override
  public Set<Class<? extends Event>> types() {
    return Count.TYPES;
  }

  // All of them come from one line of the outbox.
  @Override
  public Uni<Void> handle(SqlConnection tx, List<Recorded<?>> recorded) {
    var to = Destination.live(Outbox.shardOf(recorded.get(0).event()));
    return count.count(tx, to, recorded).invoke(() -> changes.onceCommitted(tx));
  }
}
