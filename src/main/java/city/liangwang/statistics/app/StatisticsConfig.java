package city.liangwang.statistics.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How figures are rebuilt. */
@ConfigMapping(prefix = "liangwang.statistics")
public interface StatisticsConfig {

  /** How many events a rebuild counts in one transaction. */
  @WithDefault("500")
  int rebuildBatch();
}
