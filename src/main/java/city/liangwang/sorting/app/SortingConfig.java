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
