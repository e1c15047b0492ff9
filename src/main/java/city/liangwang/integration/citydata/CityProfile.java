package city.liangwang.integration.citydata;

import java.time.ZoneId;

/**
 * The city itself; its zone decides days. The box is generous and finds typing errors, it is no
 * boundary.
 */
public record CityProfile(
    String code,
    String nameZh,
    String nameEn,
    ZoneId zone,
    String provinceZh,
    String provinceEn,
    Box box,
    String source) {

  /** WGS-84 degrees. */
  public record Box(double south, double north, double west, double east) {

    public boolean containsLatitude(double latitude) {
      return latitude >= south && latitude <= north;
    }

    public boolean containsLongitude(double longitude) {
      return longitude >= west && longitude <= east;
    }
  }
}
