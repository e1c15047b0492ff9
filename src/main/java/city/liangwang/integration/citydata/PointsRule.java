package city.liangwang.integration.citydata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many points something earns while the rule holds. */
public record PointsRule(
    String code,
    String nameZh,
    String nameEn,
    Trigger trigger,
    int points,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean synthetic,
    String source) {

  public enum Trigger {
    PAID_PICKUP
  }
}
