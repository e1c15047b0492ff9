package city.liangwang.platform.outbox;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who wants which event. */
@ApplicationScoped
class Handlers {

  private final List<EventHandler> handlers;
  private final EventJson json;
  private final Map<String, Class<? extends Event>> types = new HashMap<>();

  Handlers(@All List<EventHandler> handlers, EventJson json) {
    this.handlers = handlers;
    this.json = json;
    handlers.stream().flatMap(h -> h.types().stream()).forEach(this::register);
  }

  private void register(Class<? extends Event> type) {
    var twin = types.put(type.getSimpleName(), type);
    if (twin != null && twin != type) {
      throw new IllegalStateException("two events are called " + type.getSimpleName());
    }
  }

  /** Tells everybody who wants it, one after the other. */
  Uni<Void> deliver(SqlConnection tx, Row row) {
    return tell(tx, row, handlers);
  }

  /** Tells {@code only} that handler, if it wants the event. */
  Uni<Void> deliver(SqlConnection tx, Row row, EventHandler only) {
    return tell(tx, row, List.of(only));
  }

  private Uni<Void> tell(SqlConnection tx, Row row, List<EventHandler> listeners) {
    var recorded = read(row);
    var told = Uni.createFrom().voidItem();
    if (recorded == null) {
      return told;
    }
    for (var handler : listeners) {
      if (handler.types().contains(recorded.event().getClass())) {
        told = told.chain(() -> handler.handle(tx, recorded));
      }
    }
    return told;
  }

  /** Null for an event that nobody wants. */
  @Nullable Recorded<?> read(Row row) {
    var type = types.get(row.getString("type"));
    if (type == null) {
      return null;
    }
    return new Recorded<>(
        row.getUUID("id"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        json.read(row.getJsonObject("payload").encode(), type));
  }
}
