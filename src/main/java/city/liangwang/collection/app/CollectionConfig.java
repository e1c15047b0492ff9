package city.liangwang.collection.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How door weighings are taken, disputed and corrected. */
@ConfigMapping(prefix = "liangwang.collection")
public interface CollectionConfig {

  /** The heaviest weight, in grams, that may be typed in instead of read from a scale. */
  @WithDefault("60000")
  long typedGramsMax();

  /** By how much the clock of a phone may be wrong. */
  @WithDefault("5m")
  Duration clockTolerance();

  /** How long a resident may dispute a weighing, or what it was corrected to. */
  @WithDefault("24h")
  Duration disputeWindow();

  /** Up to how many grams a collector may correct an own weighing alone, before hand-over. */
  @WithDefault("5000")
  long correctionGramsMax();

  /** Up to how many fen a collector may correct an own weighing alone, before hand-over. */
  @WithDefault("1000")
  long correctionFenMax();
}
