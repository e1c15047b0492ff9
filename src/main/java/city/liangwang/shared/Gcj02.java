package city.liangwang.shared;

/**
 * Turns GCJ-02, the shifted datum of Chinese maps and phones, into WGS-84.
 *
 * <p>The shift is a published polynomial and sines over the Krasovsky ellipsoid (known from the
 * eviltransform and PRCoords projects). It has no closed inverse, so the inverse is iterated: one
 * step is 1 to 2 m off, four are exact to a millimetre.
 */
public final class Gcj02 {

  private static final double AXIS = 6_378_245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
  private static final double LONGITUDE_ORIGIN = 105.0;
  private static final double LATITUDE_ORIGIN = 35.0;
  private static final int STEPS_MAX = 10;
  private static final double CLOSE_ENOUGH = 1e-9;

  private Gcj02() {}

  /** Outside of China the two are the same. */
  public static GeoPoint toWgs84(double latitude, double longitude) {
    var shifted = new GeoPoint(latitude, longitude);
    if (isOutsideChina(shifted)) {
      return shifted;
    }
    var guess = shifted;
    for (int step = 0; step < STEPS_MAX; step++) {
      var back = fromWgs84(guess);
      var latitudeOff = back.latitude() - latitude;
      var longitudeOff = back.longitude() - longitude;
      guess = new GeoPoint(guess.latitude() - latitudeOff, guess.longitude() - longitudeOff);
      if (Math.abs(latitudeOff) < CLOSE_ENOUGH && Math.abs(longitudeOff) < CLOSE_ENOUGH) {
        break;
      }
    }
    return guess;
  }

  /** What a Chinese map shows for that place, as latitude and longitude in GCJ-02. */
  public static GeoPoint fromWgs84(GeoPoint place) {
    if (isOutsideChina(place)) {
      return place;
    }
    var x = place.longitude() - LONGITUDE_ORIGIN;
    var y = place.latitude() - LATITUDE_ORIGIN;
    var angle = Math.toRadians(place.latitude());
    var magic = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(angle), 2);
    var meridian = AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
    var parallel = AXIS / Math.sqrt(magic) * Math.cos(angle);
    return new GeoPoint(
        place.latitude() + Math.toDegrees(northMetres(x, y) / meridian),
        place.longitude() + Math.toDegrees(eastMetres(x, y) / parallel));
  }

  private static double northMetres(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + commonWaves(x)
        + waves(y, 1, 20, 3, 40)
        + waves(y, 12, 160, 30, 320);
  }

  private static double eastMetres(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + commonWaves(x)
        + waves(x, 1, 20, 3, 40)
        + waves(x, 12, 150, 30, 300);
  }

  private static double commonWaves(double x) {
    return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
  }

  /** Two sines: half-wavelengths in degrees and amplitudes in metres. */
  private static double waves(
      double at, double first, double firstMetres, double second, double secondMetres) {
    return (firstMetres * Math.sin(at / first * Math.PI)
            + secondMetres * Math.sin(at / second * Math.PI))
        * 2
        / 3;
  }

  private static boolean isOutsideChina(GeoPoint place) {
    return place.longitude() < 72.004
        || place.longitude() > 137.8347
        || place.latitude() < 0.8293
        || place.latitude() > 55.8271;
  }
}
