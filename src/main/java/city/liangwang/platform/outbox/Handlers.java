package city.liangwang.platform.outbox;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Tells everybody, one after the other, those of the events that it wants, in their order. */
  Uni<Void> deliver(SqlConnection tx, List<Row> rows) {
    var recorded = rows.stream().map(this::read).filter(Objects::nonNull).toList();
    var told = Uni.createFrom().voidItem();
    for (var handler : handlers) {
      var wanted = wantedBy(handler, recorded);
      if (!wanted.isEmpty()) {
        told = told.chain(() -> handler.handle(tx, wanted));
      }
    }
    return told;
  }

  private static List<Recorded<?>> wantedBy(
      EventHandler handler, List<? extends Recorded<?>> recorded) {
    List<Recorded<?>> wanted = new ArrayList<>();
    for (var one : recorded) {
      if (handler.types().contains(one.event().getClass())) {
        wanted.add(one);
      }
    }
    return wanted;
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
