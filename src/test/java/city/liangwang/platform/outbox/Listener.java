package city.liangwang.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what it hears, and fails as often as it is told to. */
@ApplicationScoped
public class Listener implements EventHandler {

  private final Map<UUID, List<Integer>> heard = new ConcurrentHashMap<>();
  private final List<List<UUID>> batches = new CopyOnWriteArrayList<>();
  private final Map<UUID, Integer> refused = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();

  @Override
  public Set<Class<? extends Event>> types() {
    return Set.of(SomethingHappened.class);
  }

  @Override
  public Uni<Void> handle(SqlConnection tx, List<Recorded<?>> recorded) {
    var events = recorded.stream().map(one -> (SomethingHappened) one.event()).toList();
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0
        || events.stream().anyMatch(this::isRefused)) {
      return Uni.createFrom().failure(new IllegalStateException("told to fail"));
    }
    batches.add(events.stream().map(SomethingHappened::aggregateId).toList());
    events.forEach(event -> of(event.aggregateId()).add(event.number()));
    return Uni.createFrom().voidItem();
  }

  private boolean isRefused(SomethingHappened event) {
    return refused.getOrDefault(event.aggregateId(), Integer.MIN_VALUE) == event.number();
  }

  List<Integer> of(UUID aggregate) {
    return heard.computeIfAbsent(aggregate, any -> Collections.synchronizedList(new ArrayList<>()));
  }

  /** How many calls told of that aggregate. */
  long callsFor(UUID aggregate) {
    return batches.stream().filter(batch -> batch.contains(aggregate)).count();
  }

  void failNext(int times) {
    failures.set(times);
  }

  /** Fails whenever that event of the aggregate is among those that it is told. */
  void refuse(UUID aggregate, int number) {
    refused.put(aggregate, number);
  }

  void accept(UUID aggregate) {
    refused.remove(aggregate);
  }
}
