package city.liangwang.integration.citydata;

/**
 * A county-level division with the WGS-84 point of its seat, and that point as its source gave it.
 */
public record Division(
    String code,
    String nameZh,
    String nameEn,
    Level level,
    double latitude,
    double longitude,
    double latitudeOriginal,
    double longitudeOriginal,
    Datum datumOriginal,
    String source) {

  public enum Level {
    DISTRICT,
    COUNTY,
    COUNTY_LEVEL_CITY
  }

  public enum Datum {
    WGS_84,
    GCJ_02,
    BD_09
  }
}
