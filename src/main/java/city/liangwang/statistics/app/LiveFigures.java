package city.liangwang.statistics.app;

import city.liangwang.statistics.StatisticsProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Today's figures for everybody who watches: read and written as JSON once a second at most in each
 * copy of the application, not once for each who watches, and only while somebody does.
 */
@ApplicationScoped
public class LiveFigures {

  private static final Logger LOG = Logger.getLogger(LiveFigures.class);
  private static final long RETRY_SECONDS = 30;

  private final ReadPublicFigures figures;
  private final FigureChanges changes;
  private final ObjectMapper json;
  private final StatisticsConfig config;
  private final BroadcastProcessor<String> everybody = BroadcastProcessor.create();
  private final AtomicBoolean outdated = new AtomicBoolean();
  private final AtomicInteger watchers = new AtomicInteger();
  private @Nullable Cancellable listening;

  LiveFigures(
      ReadPublicFigures figures,
      FigureChanges changes,
      ObjectMapper json,
      StatisticsConfig config,
      MeterRegistry registry) {
    this.figures = figures;
    this.changes = changes;
    this.json = json;
    this.config = config;
    Gauge.builder("liangwang.live.streams", watchers, AtomicInteger::get)
        .description("How many are watching the public figures")
        .register(registry);
  }

  void start(@Observes StartupEvent started) {
    listening =
        changes
            .heard()
            .subscribe()
            .with(
                any -> outdated.set(true),
                failure -> LOG.error("changes of figures are not heard any more", failure));
  }

  @PreDestroy
  void stop() {
    if (listening != null) {
      listening.cancel();
    }
  }

  /**
   * The figures as they stand, and then as often as they change, at most once a second. Takes a
   * place until the stream ends, so subscribe to it. Fails at once with {@code live-full} when as
   * many watch already as may: a stream that has begun could not say so any more.
   */
  public Multi<String> watch() {
    if (!mayCome()) {
      throw StatisticsProblem.LIVE_FULL.forSeconds(
          RETRY_SECONDS, config.liveStreams() + " are watching");
    }
    // What changes between the first answer and listening would be missed: everybody is told again.
    return now()
        .toMulti()
        .onCompletion()
        .switchTo(() -> everybody.onOverflow().dropPreviousItems())
        .onSubscription()
        .invoke(() -> outdated.set(true))
        .onTermination()
        .invoke(watchers::decrementAndGet);
  }

  // Counted before it is compared: of those who come together no more get in than may.
  private boolean mayCome() {
    if (watchers.incrementAndGet() <= config.liveStreams()) {
      return true;
    }
    watchers.decrementAndGet();
    return false;
  }

  private Uni<String> now() {
    return figures.today(false).map(this::write);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tell() {
    if (watchers.get() == 0 || !outdated.getAndSet(false)) {
      return Uni.createFrom().voidItem();
    }
    return figures
        .today(true)
        .map(this::write)
        .invoke(everybody::onNext)
        .onFailure()
        .invoke(unread -> outdated.set(true))
        .replaceWithVoid();
  }

  private String write(PublicFigures today) {
    try {
      return json.writeValueAsString(today);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
