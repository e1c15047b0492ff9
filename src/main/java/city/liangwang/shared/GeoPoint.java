package city.liangwang.shared;

/**
 * A place on earth in WGS-84, in degrees.
 *
 * <p>Mini-programs and Chinese maps send GCJ-02, about 0.5 km off; convert before you make one.
 */
public record GeoPoint(double latitude, double longitude) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public GeoPoint {
    // Written so that NaN fails, too.
    if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
    }
  }

  /** Great-circle distance in metres, haversine on the mean radius of the WGS-84 ellipsoid. */
  public long metresTo(GeoPoint other) {
    var latitudeHalf = Math.toRadians(other.latitude - latitude) / 2;
    var longitudeHalf = Math.toRadians(other.longitude - longitude) / 2;
    var chord =
        Math.pow(Math.sin(latitudeHalf), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(longitudeHalf), 2);
    return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, chord))));
  }
}
