package city.liangwang.statistics.domain;

import city.liangwang.catalog.Factor;
import org.jspecify.annotations.Nullable;

/**
 * CO2e that the grams of a fact are said to save; each amount rounds half up on its own. What
 * undoes a fact takes back exactly what was claimed.
 */
public record Claim(
    String factorSet, String stage, long co2eGrams, long lowCo2eGrams, long highCo2eGrams) {

  /** Null where nothing is claimed: at this stage, or without a factor. */
  public static @Nullable Claim of(Fact fact, @Nullable Factor factor) {
    var stage = fact.stage().carbonStage();
    if (stage == null || factor == null || fact.grams() == 0) {
      return null;
    }
    var grams = Math.abs(fact.grams());
    var sign = Long.signum(fact.grams());
    return new Claim(
        factor.setCode(),
        stage,
        sign * factor.co2eGrams(grams),
        sign * factor.lowCo2eGrams(grams),
        sign * factor.highCo2eGrams(grams));
  }
}
