package city.liangwang.integration.citydata;

/** A community (小区 or village) and the station that serves it. */
public record Community(
    String code,
    String nameZh,
    String nameEn,
    String divisionCode,
    String stationCode,
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
