package city.liangwang.statistics.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures are rebuilt and watched. */
@ConfigMapping(prefix = "liangwang.statistics")
public interface StatisticsConfig {

  /** How many events a rebuild counts in one transaction. */
  @WithDefault("500")
  int rebuildBatch();

  /** How many may watch the public figures at the same time in each copy of the application. */
  @WithDefault("2000")
  int liveStreams();

  /** How often who watches is told that the connection is alive. */
  @WithDefault("15s")
  Duration liveAlive();
}
