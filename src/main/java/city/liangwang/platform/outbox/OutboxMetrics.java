package city.liangwang.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how far the delivery of events is behind, in events and in seconds. */
@ApplicationScoped
class OutboxMetrics {

  private final Pool pool;
  private final Clock clock;
  private final EventLog log;
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong seconds = new AtomicLong();
  private final AtomicLong held = new AtomicLong();

  OutboxMetrics(Pool pool, Clock clock, EventLog log, MeterRegistry registry) {
    this.pool = pool;
    this.clock = clock;
    this.log = log;
    Gauge.builder("liangwang.outbox.lag.events", events, AtomicLong::get)
        .description("Events that are not delivered yet")
        .register(registry);
    Gauge.builder("liangwang.outbox.lag.seconds", seconds, AtomicLong::get)
        .description("Age of the oldest event that is not delivered yet")
        .register(registry);
    Gauge.builder("liangwang.outbox.held", held, AtomicLong::get)
        .description("Aggregates that wait because an event of theirs could not be handled")
        .register(registry);
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return log.lag(pool, clock.instant())
        .invoke(
            lag -> {
              events.set(lag.events());
              seconds.set(lag.seconds());
              held.set(lag.held());
            })
        .replaceWithVoid();
  }
}
