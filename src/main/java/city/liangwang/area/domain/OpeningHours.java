package city.liangwang.area.domain;

import city.liangwang.area.AreaProblem;
import java.time.LocalTime;

/** Daily opening hours in the city's zone. */
public record OpeningHours(LocalTime opens, LocalTime closes) {

  /** Fails with {@code hours-invalid}. */
  public OpeningHours {
    if (!opens.isBefore(closes)) {
      throw AreaProblem.HOURS_INVALID.at("closes", closes + " is not after " + opens);
    }
  }
}
