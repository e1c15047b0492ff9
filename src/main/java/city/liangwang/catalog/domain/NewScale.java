package city.liangwang.catalog.domain;

import city.liangwang.catalog.CatalogProblem;

/** A scale as it is registered. */
public record NewScale(
    String serial,
    ScaleKind kind,
    String accuracyClass,
    long maxGrams,
    long intervalGrams,
    long verificationIntervalGrams,
    ScaleHolder holder,
    Certificate certificate) {

  /** Fails with {@code scale-interval-invalid} or {@code scale-holder-invalid}. */
  public NewScale {
    requireUpTo(maxGrams, intervalGrams, "intervalGrams");
    requireUpTo(maxGrams, verificationIntervalGrams, "verificationIntervalGrams");
    holder.requireFor(kind);
  }

  private static void requireUpTo(long maxGrams, long grams, String field) {
    if (grams > maxGrams) {
      throw CatalogProblem.SCALE_INTERVAL.at(field, grams + " g is above " + maxGrams + " g");
    }
  }
}
