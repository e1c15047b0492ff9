package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

  private static final GeoPoint ANYANG = new GeoPoint(36.0976, 114.3924);
  private static final long HALF_ROUND_METRES = 20_015_114;

  @ParameterizedTest
  @CsvSource({
    "Beijing, 39.9042, 116.4074, 458000, 459000",
    "Kaifeng, 34.7970, 114.3073, 144000, 145500",
    "the next house, 36.0977, 114.3924, 11, 11",
    "here, 36.0976, 114.3924, 0, 0"
  })
  void distances_are_great_circles_in_metres(
      String name, double latitude, double longitude, long least, long most) {
    assertThat(ANYANG.metresTo(new GeoPoint(latitude, longitude))).as(name).isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({
    "90.000001, 0",
    "-90.000001, 0",
    "0, 180.000001",
    "0, -180.000001",
    "NaN, 0",
    "0, NaN",
    "Infinity, 0",
    "0, -Infinity"
  })
  void what_is_not_on_earth_is_no_point(double latitude, double longitude) {
    assertThatThrownBy(() -> new GeoPoint(latitude, longitude))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not on earth: " + latitude + ", " + longitude);
  }

  @Test
  void poles_and_the_date_line_are_on_earth() {
    var north = new GeoPoint(90, 0);
    var south = new GeoPoint(-90, 180);

    assertThat(north.metresTo(south)).isEqualTo(HALF_ROUND_METRES);
    assertThat(north.metresTo(new GeoPoint(90, 123))).isZero();
    assertThat(new GeoPoint(0, 180).metresTo(new GeoPoint(0, -180))).isZero();
  }

  @Test
  void the_short_way_crosses_the_date_line() {
    assertThat(new GeoPoint(0, 179.5).metresTo(new GeoPoint(0, -179.5)))
        .isBetween(111_190L, 111_200L);
  }

  @Property
  void there_is_as_far_as_back_and_never_more_than_half_round_the_earth(
      @ForAll @DoubleRange(min = -90, max = 90) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude,
      @ForAll @DoubleRange(min = -90, max = 90) double otherLatitude,
      @ForAll @DoubleRange(min = -180, max = 180) double otherLongitude) {
    var one = new GeoPoint(latitude, longitude);
    var other = new GeoPoint(otherLatitude, otherLongitude);

    assertThat(one.metresTo(other)).isEqualTo(other.metresTo(one));
    assertThat(one.metresTo(other)).isBetween(0L, HALF_ROUND_METRES);
    assertThat(one.metresTo(one)).isZero();
  }
}
