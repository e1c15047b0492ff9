package city.liangwang.platform.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Tells whoever listens, in any copy of the application. Nothing is kept: who connects later reads
 * the state first and listens then.
 */
public interface LiveUpdates {

  /**
   * Never fails: when the other copies can not be reached, those who listen here are told.
   *
   * @param topic for example {@code figures}
   */
  Uni<Void> publish(String topic, String json);

  /** Ends only when the listener goes. One that is too slow loses the oldest messages. */
  Multi<String> subscribe(String topic);
}
