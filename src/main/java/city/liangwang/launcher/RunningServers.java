package city.liangwang.launcher;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What has been started, to be stopped in the right order. Starting and stopping exclude each
 * other, so that Ctrl-C in the middle of a start leaves nothing behind.
 */
final class RunningServers {

  /** In the order in which they stop: whoever uses another stops before it. */
  enum Part {
    APPLICATION("the application"),
    DOWNLOAD("the download"),
    KEYCLOAK("Keycloak"),
    REDIS("Redis"),
    POSTGRES("PostgreSQL");

    private final String title;

    Part(String title) {
      this.title = title;
    }
  }

  private final Progress progress;
  private final Map<Part, Runnable> stops = new EnumMap<>(Part.class);
  private volatile boolean stopping;

  RunningServers(Progress progress) {
    this.progress = progress;
  }

  /**
   * Fails when everything is being stopped; the start must be short, because Ctrl-C waits for it.
   */
  synchronized <T> T start(Part part, Supplier<T> start, Consumer<T> stop) {
    if (stopping) {
      throw new LauncherFailure("Stopped before " + part.title + " was started.");
    }
    T server = start.get();
    stops.put(part, () -> stop.accept(server));
    return server;
  }

  synchronized void forget(Part part) {
    stops.remove(part);
  }

  boolean areStopping() {
    return stopping;
  }

  /** One that does not stop keeps no other from stopping. */
  void stopAll() {
    stopping = true;
    synchronized (this) {
      stops.forEach(this::stop);
      stops.clear();
    }
  }

  private void stop(Part part, Runnable stop) {
    try {
      progress.say("Stopping " + part.title);
      stop.run();
    } catch (LauncherFailure e) {
      progress.say(String.valueOf(e.getMessage()));
    }
  }
}
