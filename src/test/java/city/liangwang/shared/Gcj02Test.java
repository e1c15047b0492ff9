package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {

  @ParameterizedTest
  @CsvSource({
    "文峰区, 114.352562, 36.098101, 114.346515, 36.097983",
    "北关区, 114.352646, 36.109780, 114.346598, 36.109659",
    "殷都区, 114.300098, 36.108974, 114.294134, 36.108948",
    "龙安区, 114.323522, 36.095568, 114.317525, 36.095505",
    "安阳县, 114.130207, 36.130585, 114.123950, 36.130421",
    "汤阴县, 114.362357, 35.922349, 114.356314, 35.922255",
    "滑县, 114.524000, 35.574628, 114.518309, 35.574873",
    "内黄县, 114.904582, 35.953702, 114.899028, 35.953919",
    "林州市, 113.823767, 36.063403, 113.817579, 36.063505"
  })
  void the_seats_of_the_divisions_come_out_where_they_are(
      String name, double longitude, double latitude, double wgsLongitude, double wgsLatitude) {
    var place = Gcj02.toWgs84(latitude, longitude);

    assertThat(place.longitude()).as(name).isCloseTo(wgsLongitude, within(0.000002));
    assertThat(place.latitude()).as(name).isCloseTo(wgsLatitude, within(0.000002));
  }

  @Property
  void there_and_back_is_the_same_place(
      @ForAll @DoubleRange(min = 20, max = 50) double latitude,
      @ForAll @DoubleRange(min = 80, max = 130) double longitude) {
    var place = new GeoPoint(latitude, longitude);
    var shifted = Gcj02.fromWgs84(place);

    var back = Gcj02.toWgs84(shifted.latitude(), shifted.longitude());

    assertThat(back.metresTo(place)).isZero();
    assertThat(shifted.metresTo(place)).isBetween(50L, 1_500L);
  }

  @Test
  void abroad_nothing_is_shifted() {
    assertThat(Gcj02.toWgs84(55.95, -3.19)).isEqualTo(new GeoPoint(55.95, -3.19));
    assertThat(Gcj02.fromWgs84(new GeoPoint(-10, 110))).isEqualTo(new GeoPoint(-10, 110));
  }
}
