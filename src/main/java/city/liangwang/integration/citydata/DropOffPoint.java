package city.liangwang.integration.citydata;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A place to which people bring what they sort (交投点), and the station that looks after it. */
public record DropOffPoint(
    String code,
    String nameZh,
    String nameEn,
    Kind kind,
    String stationCode,
    @Nullable String communityCode,
    double latitude,
    double longitude,
    LocalTime opens,
    LocalTime closes,
    boolean synthetic,
    String source) {

  public enum Kind {
    STAFFED,
    SMART_CABINET,
    CLOTHES_BIN,
    HARMFUL_BOX
  }
}
