package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.CityProfile.Box;
import org.jspecify.annotations.Nullable;

/** A WGS-84 point of the columns latitude and longitude, which must lie in the city's box. */
record Point(double latitude, double longitude) {

  private static final String LATITUDE = "latitude";
  private static final String LONGITUDE = "longitude";
  private static final int LATITUDE_BOUND = 90;
  private static final int LONGITUDE_BOUND = 180;

  /** Without a box, because the city's own row is wrong, the globe is the bound. */
  static Point of(Cells cells, @Nullable Box box) {
    Point point =
        new Point(
            cells.degrees(LATITUDE, LATITUDE_BOUND), cells.degrees(LONGITUDE, LONGITUDE_BOUND));
    if (box != null && cells.areGood(LATITUDE) && !box.containsLatitude(point.latitude)) {
      outside(cells, LATITUDE, point.latitude);
    }
    if (box != null && cells.areGood(LONGITUDE) && !box.containsLongitude(point.longitude)) {
      outside(cells, LONGITUDE, point.longitude);
    }
    return point;
  }

  private static void outside(Cells cells, String column, double degrees) {
    cells.error(
        column,
        "%s lies outside the city's box in city.csv; are latitude and longitude swapped?"
            .formatted(degrees),
        "%s 超出 city.csv 中的城市范围;经纬度是否写反?".formatted(degrees));
  }
}
