package city.liangwang.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what it hears, and fails as often as it is told to. */
@ApplicationScoped
public class Listener implements EventHandler {

  private final Map<UUID, List<Integer>> heard = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();

  @Override
  public Set<Class<? extends Event>> types() {
    return Set.of(SomethingHappened.class);
  }

  @Override
  public Uni<Void> handle(SqlConnection tx, Recorded<?> recorded) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return Uni.createFrom().failure(new IllegalStateException("told to fail"));
    }
    var event = (SomethingHappened) recorded.event();
    return Uni.createFrom().voidItem().invoke(() -> of(event.aggregateId()).add(event.number()));
  }

  List<Integer> of(UUID aggregate) {
    return heard.computeIfAbsent(
        aggregate, any -> java.util.Collections.synchronizedList(new ArrayList<>()));
  }

  void failNext(int times) {
    failures.set(times);
  }
}
