package city.liangwang.custody.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of custody. */
@ConfigMapping(prefix = "liangwang.custody")
public interface CustodyConfig {

  /**
   * How far the station's scale may be from the door, in thousandths of what a collector carried of
   * a material, without a reason.
   */
  @WithDefault("20")
  long tolerancePerMille();

  /** Up to how many grams it may be off in any case: a few intervals of a station's scale. */
  @WithDefault("500")
  long toleranceFloorGrams();

  /** The most grams that the keeper who made a hand-over may reverse without a second person. */
  @WithDefault("50000")
  long aloneGramsMax();
}
