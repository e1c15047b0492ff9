package city.liangwang.integration.citydata;

import org.jspecify.annotations.Nullable;

/**
 * A community (小区 or village) and the station that serves it; without one it is not covered yet.
 */
public record Community(
    String code,
    String nameZh,
    String nameEn,
    String divisionCode,
    @Nullable String stationCode,
    Setting setting,
    int households,
    double latitude,
    double longitude,
    boolean synthetic,
    String source) {

  public enum Setting {
    URBAN,
    RURAL
  }
}
