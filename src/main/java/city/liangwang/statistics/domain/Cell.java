package city.liangwang.statistics.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a table.
 *
 * @param key what it is grouped by; null for what has none at its stage, as residue has no material
 * @param records null where a record is spread over several cells
 * @param households null where households are not known by that key
 */
public record Cell(
    @Nullable String key,
    String stage,
    long grams,
    long differenceGrams,
    long fen,
    @Nullable Long records,
    @Nullable Long households,
    List<Carbon> carbon) {

  public Cell {
    carbon = List.copyOf(carbon);
  }

  /** CO2e by one set of factors; those of two sets are never added. */
  public record Carbon(String factorSet, long co2eGrams, long lowCo2eGrams, long highCo2eGrams) {}
}
