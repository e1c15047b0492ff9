package city.liangwang.sorting.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the centre. */
@ConfigMapping(prefix = "liangwang.sorting")
public interface SortingConfig {

  /**
   * How far the weighbridge's net may be from the manifest, in thousandths, before a case is
   * opened.
   */
  @WithDefault("15")
  long tolerancePerMille();

  /** How far a recycler's weight may be from what was shipped, in thousandths, without a reason. */
  @WithDefault("5")
  long receiptTolerancePerMille();

  /** Up to how many grams it may be off in any case: the interval of a weighbridge. */
  @WithDefault("5000")
  long receiptToleranceFloorGrams();

  /** The most grams that the clerk who recorded something may reverse without a second person. */
  @WithDefault("100000")
  long aloneGramsMax();

  /** The material code of sorting residue. */
  @WithDefault("X01")
  String residueCode();

  /** The material code of moisture and dust: recorded loss. */
  @WithDefault("X02")
  String lossCode();
}
