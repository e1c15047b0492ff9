package city.liangwang.custody.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of custody. */
@ConfigMapping(prefix = "liangwang.custody")
public interface CustodyConfig {

  /** The most grams that the keeper who made a hand-over may reverse without a second person. */
  @WithDefault("50000")
  long aloneGramsMax();
}
