package city.liangwang.catalog.domain;

import city.liangwang.catalog.CatalogProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a scale: exactly one, as its kind asks.
 *
 * @param collector the user name of a collector
 */
public record ScaleHolder(
    @Nullable UUID stationId, @Nullable UUID centreId, @Nullable String collector) {

  /** Fails with {@code scale-holder-invalid}. */
  public void requireFor(ScaleKind kind) {
    var fits =
        (stationId != null) == (kind == ScaleKind.STATION)
            && (centreId != null) == (kind == ScaleKind.WEIGHBRIDGE)
            && (collector != null) == (kind == ScaleKind.DOOR);
    if (!fits) {
      throw CatalogProblem.SCALE_HOLDER.because(
          "a scale of kind " + kind.word() + " has one holder, of that kind");
    }
  }
}
