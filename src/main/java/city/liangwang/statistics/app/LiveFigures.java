package city.liangwang.statistics.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

  private final ReadPublicFigures figures;
  private final FigureChanges changes;
  private final ObjectMapper json;
  private final BroadcastProcessor<String> everybody = BroadcastProcessor.create();
  private final AtomicBoolean outdated = new AtomicBoolean();
  private final AtomicInteger watchers = new AtomicInteger();
  private @Nullable Cancellable listening;

  LiveFigures(ReadPublicFigures figures, FigureChanges changes, ObjectMapper json) {
    this.figures = figures;
    this.changes = changes;
    this.json = json;
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

  /** The figures as they stand, and then as often as they change, at most once a second. */
  public Multi<String> watch() {
    return now()
        .toMulti()
        .onCompletion()
        .switchTo(() -> everybody.onOverflow().dropPreviousItems())
        .onSubscription()
        .invoke(this::somebodyCame)
        .onTermination()
        .invoke(watchers::decrementAndGet);
  }

  // What changes between the first answer and listening would be missed: everybody is told again.
  private void somebodyCame() {
    watchers.incrementAndGet();
    outdated.set(true);
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
