package city.liangwang.dispatch.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How work is given out. */
@ConfigMapping(prefix = "liangwang.dispatch")
public interface DispatchConfig {

  /** How many jobs a collector may hold at a time. */
  @WithDefault("8")
  int openJobsMax();

  /** How old a live position may be and still say where a collector is. */
  @WithDefault("PT10M")
  Duration positionAge();
}
