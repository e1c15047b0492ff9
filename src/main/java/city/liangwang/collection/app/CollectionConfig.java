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

  /** How many grams of one weighing, all lines together, a collector may type in alone. */
  @WithDefault("240000")
  long weighingTypedGramsMax();

  /** How many pieces one weighing may have that a collector books alone. */
  @WithDefault("50")
  long weighingPiecesMax();

  /**
   * How many fen a collector may pay alone for one weighing. A city whose collectors fetch bags of
   * low-value recyclables sets much less: 1,000 yuan are more than a tonne of them.
   */
  @WithDefault("5000000")
  long weighingFenMax();

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
