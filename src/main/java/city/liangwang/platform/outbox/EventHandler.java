package city.liangwang.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;

/** Wants to know of events. A bean; told in the transaction that marks the events delivered. */
public interface EventHandler {

  Set<Class<? extends Event>> types();

  /**
   * What was taken out of one line of the outbox: at least one, events of one aggregate in the
   * order in which they happened.
   *
   * <p>All of them succeed or none. After a failure they are told again in smaller parts, until the
   * one that can not be handled is alone; so this may be called again with the same events, and
   * also with some that were handled before and some that were not: handle them repeatably by
   * {@code recorded.id()}. Rows that other lines write too are to be written in one order, for two
   * copies of the application handle events at the same time.
   */
  Uni<Void> handle(SqlConnection tx, List<Recorded<?>> recorded);
}
