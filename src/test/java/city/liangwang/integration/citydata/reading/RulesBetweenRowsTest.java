package city.liangwang.integration.citydata.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.CityDataError;
import city.liangwang.integration.citydata.CityDataException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold between the rows of a file, and between files. */
class RulesBetweenRowsTest {

  private static List<String> placesOf(CitySource city) {
    return errorsOf(city).stream()
        .map(error -> error.file() + ":" + error.line() + ":" + error.column())
        .toList();
  }

  private static List<CityDataError> errorsOf(CitySource city) {
    try {
      CityReader.read(city);
      return List.of();
    } catch (CityDataException failure) {
      return failure.errors();
    }
  }

  private static EditedCity tinytown() {
    return EditedCity.tinytown();
  }

  // Materials.

  private static EditedCity materials(String... parents) {
    var city = tinytown();
    for (int number = 0; number < parents.length; number++) {
      city.adding(
          "materials.csv",
          "X%d,%s,料,Material,,,,kg,yes,no,no,no,,,invented".formatted(number, parents[number]));
    }
    return city;
  }

  @Test
  void a_tree_of_materials_may_be_deep() {
    assertThat(errorsOf(materials("P1", "X0", "X1", "X2", "X3"))).isEmpty();
  }

  @Test
  void everybody_in_a_circle_of_materials_is_named() {
    assertThat(placesOf(materials("X2", "X0", "X1")))
        .containsExactly(
            "materials.csv:8:parent_code",
            "materials.csv:9:parent_code",
            "materials.csv:10:parent_code");
  }

  @Test
  void who_hangs_on_a_circle_is_not_part_of_it() {
    assertThat(placesOf(materials("X1", "X0", "X0")))
        .containsExactly("materials.csv:8:parent_code", "materials.csv:9:parent_code");
  }

  @Test
  void a_material_is_not_its_own_parent() {
    assertThat(placesOf(materials("X0"))).containsExactly("materials.csv:8:parent_code");
  }

  @Test
  void a_second_mixed_bag_is_named_by_the_last_of_them() {
    var city = tinytown().adding("materials.csv", "MIX2,,混合,Mixed,,,,kg,yes,yes,yes,no,,,invented");

    assertThat(placesOf(city)).containsExactly("materials.csv:8:mixed_bag");
  }

  @Test
  void a_mixed_bag_is_not_bought_by_the_piece() {
    var city =
        tinytown()
            .replacing("materials.csv", "可回收物,,,kg,yes,yes,yes", "可回收物,,,piece,yes,yes,yes")
            .replacing("prices.csv", "MIX,990100,33,,", "MIX,990100,,33,");

    assertThat(placesOf(city)).containsExactly("materials.csv:6:mixed_bag");
  }

  // Prices.

  @Test
  void a_district_may_have_its_own_price_beside_that_of_the_city() {
    assertThat(errorsOf(tinytown().adding("prices.csv", "MIX,990101,40,,,2026-01-01,,,,no,x")))
        .isEmpty();
  }

  @Test
  void a_price_may_be_nothing_but_not_less() {
    assertThat(errorsOf(tinytown().adding("prices.csv", "P,990101,0,,,2026-01-01,,,,no,x")))
        .isEmpty();
    assertThat(placesOf(tinytown().adding("prices.csv", "P,990101,-1,,,2026-01-01,,,,no,x")))
        .containsExactly("prices.csv:8:fen_per_kg");
  }

  @Test
  void a_hundred_thousand_yuan_is_the_most() {
    assertThat(errorsOf(tinytown().adding("prices.csv", "P,990101,10000000,,,2026-01-01,,,,no,x")))
        .isEmpty();
    assertThat(placesOf(tinytown().adding("prices.csv", "P,990101,10000001,,,2026-01-01,,,,no,x")))
        .containsExactly("prices.csv:8:fen_per_kg");
  }

  @Test
  void what_is_bought_by_the_piece_has_no_price_by_the_kg() {
    assertThat(placesOf(tinytown().adding("prices.csv", "M1,990101,5,,,2026-01-01,,,,no,x")))
        .containsExactly("prices.csv:8:fen_per_kg");
  }

  @Test
  void a_range_may_be_a_point_and_may_be_open() {
    assertThat(errorsOf(tinytown().adding("prices.csv", "P,990101,1,,,2026-01-01,,0.5,0.5,no,x")))
        .isEmpty();
    assertThat(errorsOf(tinytown().adding("prices.csv", "P,990101,1,,,2026-01-01,,0.5,,no,x")))
        .isEmpty();
  }

  @Test
  void two_open_ends_meet() {
    assertThat(placesOf(tinytown().adding("prices.csv", "MIX,990100,40,,,2030-01-01,,,,no,x")))
        .containsExactly("prices.csv:8:valid_from");
  }

  @Test
  void the_price_of_an_unknown_material_is_told_once() {
    assertThat(placesOf(tinytown().adding("prices.csv", "ZZZ,990100,40,,,2030-01-01,,,,no,x")))
        .containsExactly("prices.csv:8:material_code");
  }

  // Factors.

  @Test
  void no_set_of_factors_needs_to_be_active() {
    assertThat(errorsOf(tinytown().replacing("factor-sets.csv", "active", "reference"))).isEmpty();
  }

  @Test
  void each_active_set_after_the_first_is_named() {
    var city =
        tinytown()
            .adding("factor-sets.csv", "TT-2,新,New,x,1,,x,2026-01-01,,x,x,active,注,x")
            .adding("factor-sets.csv", "TT-3,新,New,x,1,,x,2026-01-01,,x,x,active,注,x");

    assertThat(placesOf(city))
        .containsExactly("factor-sets.csv:5:status", "factor-sets.csv:6:status");
  }

  @ParameterizedTest
  @CsvSource({"0.25, 0.25, 0.25, true", "-1, -2, 0, true", "0, 0.1, , false", "0, , -0.1, false"})
  void a_factor_lies_in_its_range(String value, String low, String high, boolean isGood) {
    var row =
        "TT-1,M1,x,%s,%s,%s,x,x,x,x,"
            .formatted(value, low == null ? "" : low, high == null ? "" : high);

    assertThat(errorsOf(tinytown().adding("factors.csv", row)).isEmpty()).isEqualTo(isGood);
  }

  // Who and what is unique.

  @Test
  void two_trucks_do_not_have_one_plate() {
    assertThat(
            placesOf(tinytown().adding("vehicles.csv", "T2,TINY-1,二号车,Truck two,MAIN,1,1,yes,x")))
        .containsExactly("vehicles.csv:4:plate");
  }

  @Test
  void two_scales_do_not_have_one_serial_number() {
    assertThat(
            placesOf(
                tinytown()
                    .adding(
                        "scales.csv", "S2,TINY-S1,station,III,3000,10,10,C,2030-01-01,UP,,,yes,x")))
        .containsExactly("scales.csv:7:serial");
  }

  @Test
  void two_statements_do_not_begin_at_one_character() {
    assertThat(
            placesOf(
                tinytown().adding("targets.csv", "T2,,又,Again,x,,qualitative,,,回收率,plan.txt,12")))
        .containsExactly("targets.csv:4:char_offset");
  }

  // Quotes count characters, not code units.

  @ParameterizedTest
  @CsvSource({"小镇, 0, true", "😀, 4, true", ":, 5, true", "镇, 0, false", "😀:, 5, false"})
  void a_quote_stands_where_it_is_said_to_stand(String quote, int offset, boolean isGood) {
    var row = "T2,,句,Sentence,x,,qualitative,,,%s,plan.txt,%d".formatted(quote, offset);

    assertThat(errorsOf(tinytown().adding("targets.csv", row)).isEmpty()).isEqualTo(isGood);
  }

  @Test
  void a_quote_does_not_reach_beyond_the_end() {
    var city =
        tinytown()
            .with("short.txt", "abc".getBytes(UTF_8))
            .adding("targets.csv", "T2,,句,Sentence,x,,qualitative,,,abcd,short.txt,0")
            .adding("targets.csv", "T3,,句,Sentence,x,,qualitative,,,c,short.txt,3");

    assertThat(placesOf(city)).containsExactly("targets.csv:4:quote", "targets.csv:5:quote");
  }

  @Test
  void a_document_may_begin_with_a_byte_order_mark() {
    var city =
        tinytown()
            .with("marked.txt", "\uFEFFabc".getBytes(UTF_8))
            .adding("targets.csv", "T2,,句,Sentence,x,,qualitative,,,abc,marked.txt,0");

    assertThat(errorsOf(city)).isEmpty();
  }

  // How the city works.

  @Test
  void two_rules_for_points_may_follow_each_other() {
    var city =
        tinytown()
            .replacing("points-rules.csv", "2026-01-01,,", "2026-01-01,2026-06-30,")
            .adding("points-rules.csv", "P2,后,Later,paid-pickup,4,2026-07-01,,yes,x");

    assertThat(errorsOf(city)).isEmpty();
  }

  @Test
  void two_rules_for_points_do_not_hold_at_once() {
    var city = tinytown().adding("points-rules.csv", "P2,又,Too,paid-pickup,4,2030-01-01,,yes,x");

    assertThat(placesOf(city)).containsExactly("points-rules.csv:4:valid_from");
  }

  @Test
  void two_stations_may_fetch_at_the_same_time() {
    assertThat(
            errorsOf(tinytown().replacing("slots.csv", "LOW,10:00,14:00,2", "LOW,10:00,12:00,2")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "10000"})
  void a_slot_takes_one_or_many(String capacity) {
    assertThat(
            errorsOf(
                tinytown()
                    .replacing("slots.csv", "LOW,10:00,14:00,2", "LOW,10:00,14:00," + capacity)))
        .isEmpty();
  }

  @Test
  void a_declared_figure_of_a_district_stands_beside_that_of_the_city() {
    var city =
        tinytown()
            .adding(
                "declared.csv",
                "IND-1,denominator,clearance,清运,Clearance,990101,1,grams-per-day,,2026-01-01,,declared,x,注,x");

    assertThat(errorsOf(city)).isEmpty();
  }

  @Test
  void a_declared_figure_may_be_nothing() {
    assertThat(errorsOf(tinytown().replacing("declared.csv", "990100,5000000", "990100,0")))
        .isEmpty();
  }

  // People and their scales.

  @ParameterizedTest
  @CsvSource({
    "collector, station, UP, true",
    "collector, division, 990101, false",
    "station-keeper, centre, MAIN, false",
    "driver, centre, MAIN, true",
    "driver, station, UP, false",
    "centre-clerk, station, UP, false",
    "recycler, recycler, ALL, true",
    "recycler, city, 990100, false",
    "dispatcher, city, 990100, true",
    "dispatcher, division, 990102, true",
    "dispatcher, station, UP, false",
    "finance, city, 990100, true",
    "finance, division, 990101, false",
    "statistician, division, 990101, true",
    "statistician, centre, MAIN, false",
    "administrator, city, 990100, true",
    "administrator, division, 990101, false"
  })
  void a_role_is_limited_to_places_of_its_kind(
      String role, String kind, String code, boolean isGood) {
    var city =
        tinytown().adding("people.csv", "new-one,%s,%s,%s,辛,yes,x".formatted(role, kind, code));

    assertThat(placesOf(city).contains("people.csv:10:scope_kind")).isEqualTo(!isGood);
  }

  @ParameterizedTest
  @CsvSource({"division, 990109", "station, MAIN", "centre, UP", "recycler, NONE", "city, 990101"})
  void the_place_of_a_person_is_looked_for_in_the_file_of_its_kind(String kind, String code) {
    var errors =
        errorsOf(
            tinytown().adding("people.csv", "new-one,boss,%s,%s,辛,yes,x".formatted(kind, code)));

    assertThat(errors).extracting(CityDataError::column).containsExactly("role", "scope_code");
  }

  @ParameterizedTest
  @CsvSource({
    "door, , , collector-up, true",
    "door, UP, , , false",
    "door, , , , false",
    "station, UP, , , true",
    "station, , MAIN, , false",
    "station, UP, , collector-up, false",
    "weighbridge, , MAIN, , true",
    "weighbridge, UP, MAIN, , false"
  })
  void one_holder_has_a_scale_and_the_kind_says_which(
      String kind, String station, String centre, String collector, boolean isGood) {
    var row =
        "S9,SERIAL-9,%s,III,3000,10,10,C,2030-01-01,%s,%s,%s,yes,x"
            .formatted(kind, orEmpty(station), orEmpty(centre), orEmpty(collector));

    assertThat(errorsOf(tinytown().adding("scales.csv", row)).isEmpty()).isEqualTo(isGood);
  }

  private static String orEmpty(String cell) {
    return cell == null ? "" : cell;
  }
}
