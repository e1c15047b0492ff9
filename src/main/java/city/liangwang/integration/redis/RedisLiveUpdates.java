package city.liangwang.integration.redis;

import city.liangwang.platform.live.LiveUpdates;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.RedisPubSubMessage;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every copy listens once to all topics in Redis and tells its own listeners; a message of its own
 * comes back to it that way, too.
 */
@ApplicationScoped
class RedisLiveUpdates implements LiveUpdates {

  private static final Logger LOG = Logger.getLogger(RedisLiveUpdates.class);
  private static final String PREFIX = "liangwang:live:";
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration RETRY_FIRST = Duration.ofMillis(200);
  private static final Duration RETRY_LAST = Duration.ofSeconds(10);

  private final ReactiveRedisDataSource redis;
  private final Map<String, BroadcastProcessor<String>> topics = new ConcurrentHashMap<>();
  private @Nullable Cancellable listening;

  RedisLiveUpdates(ReactiveRedisDataSource redis) {
    this.redis = redis;
  }

  void start(@Observes StartupEvent started) {
    listening =
        redis
            .pubsub(String.class)
            .subscribeAsMessagesToPatterns(PREFIX + "*")
            .onFailure()
            .invoke(e -> LOG.warnf("live updates of other copies are lost: %s", e.toString()))
            .onFailure()
            .retry()
            .withBackOff(RETRY_FIRST, RETRY_LAST)
            .indefinitely()
            .subscribe()
            .with(this::tell, e -> LOG.error("live updates of other copies have ended", e));
  }

  @PreDestroy
  void stop() {
    if (listening != null) {
      listening.cancel();
    }
  }

  @Override
  public Uni<Void> publish(String topic, String json) {
    return redis
        .pubsub(String.class)
        .publish(PREFIX + topic, json)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(unreachable -> tell(topic, json))
        .onFailure()
        .recoverWithNull();
  }

  @Override
  public Multi<String> subscribe(String topic) {
    return topics
        .computeIfAbsent(topic, any -> BroadcastProcessor.create())
        .onOverflow()
        .dropPreviousItems();
  }

  private void tell(RedisPubSubMessage<String> message) {
    tell(message.getChannel().substring(PREFIX.length()), message.getPayload());
  }

  private void tell(String topic, String json) {
    var listeners = topics.get(topic);
    if (listeners != null) {
      listeners.onNext(json);
    }
  }
}
