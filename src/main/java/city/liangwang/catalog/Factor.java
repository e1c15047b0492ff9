package city.liangwang.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What recycling a material saves: kg CO2e per kg, exact; positive is a saving.
 *
 * @param setCode the set of factors, to be named wherever a figure is shown
 * @param kgPerKg between {@code low} and {@code high}
 * @param low the factor itself where its source gives no range
 * @param high the factor itself where its source gives no range
 */
public record Factor(
    String setCode, String materialCode, BigDecimal kgPerKg, BigDecimal low, BigDecimal high) {

  /** Grams of CO2e, rounded half up. */
  public long co2eGrams(long grams) {
    return savedBy(grams, kgPerKg);
  }

  /** The lower end of the range. */
  public long lowCo2eGrams(long grams) {
    return savedBy(grams, low);
  }

  /** The upper end of the range. */
  public long highCo2eGrams(long grams) {
    return savedBy(grams, high);
  }

  // kg per kg is grams per gram. The only place where grams become CO2e.
  private static long savedBy(long grams, BigDecimal factor) {
    return factor
        .multiply(BigDecimal.valueOf(grams))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
