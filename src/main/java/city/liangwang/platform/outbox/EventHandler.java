package city.liangwang.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Set;

/** Wants to know of events. A bean; delivered in the transaction that marks the event delivered. */
public interface EventHandler {

  Set<Class<? extends Event>> types();

  /** May be called again with the same event: handle it repeatably by {@code recorded.id()}. */
  Uni<Void> handle(SqlConnection tx, Recorded<?> recorded);
}
