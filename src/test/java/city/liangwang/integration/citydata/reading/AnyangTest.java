package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.Community;
import city.liangwang.integration.citydata.FactorSet;
import city.liangwang.integration.citydata.Material;
import city.liangwang.integration.citydata.Person;
import city.liangwang.integration.citydata.Price;
import city.liangwang.integration.citydata.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The city that is shipped. */
class AnyangTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final City CITY = CityReader.read(CitySource.of("anyang"));

  @Test
  void it_has_nine_divisions_and_about_120_communities_marked_synthetic() {
    assertThat(CITY.divisions()).hasSize(9);
    assertThat(CITY.communities()).hasSize(120).allMatch(Community::synthetic);
    assertThat(CITY.communities().stream().mapToInt(Community::households).sum())
        .isEqualTo(180_000);
  }

  @Test
  void every_division_has_a_station_and_every_station_can_take_pickups() {
    assertThat(CITY.stations().stream().map(station -> station.divisionCode()))
        .containsAll(CITY.divisions().stream().map(division -> division.code()).toList());
    assertThat(CITY.slots()).hasSize(CITY.stations().size() * 6);
  }

  @Test
  void it_has_the_53_material_codes() {
    assertThat(CITY.materials()).hasSize(53);
  }

  @Test
  void every_material_that_a_resident_can_bring_has_a_price_today() {
    Set<String> parents =
        CITY.materials().stream()
            .map(Material::parentCode)
            .filter(code -> code != null)
            .collect(Collectors.toSet());
    List<String> priced =
        CITY.prices().stream()
            .filter(price -> price.areaCode().equals(CITY.profile().code()))
            .filter(AnyangTest::holdsToday)
            .map(Price::materialCode)
            .toList();
    List<String> leaves =
        CITY.materials().stream()
            .map(Material::code)
            .filter(code -> code.startsWith("R") && !parents.contains(code))
            .toList();
    assertThat(priced).doesNotHaveDuplicates().containsAll(leaves);
  }

  @Test
  void the_mixed_bag_is_bought_at_80_fen_per_kg() {
    assertThat(CITY.prices())
        .filteredOn(price -> price.materialCode().equals("R0901") && holdsToday(price))
        .singleElement()
        .extracting(Price::fenPerKg)
        .isEqualTo(80L);
  }

  @Test
  void every_sorted_material_has_a_recycler_that_takes_it() {
    Set<String> accepted =
        CITY.recyclers().stream()
            .flatMap(recycler -> recycler.materialCodes().stream())
            .collect(Collectors.toSet());
    assertThat(accepted).contains("R0101", "R0201", "R0301", "R0401", "R0501", "R0601", "R0801");
  }

  @Test
  void one_factor_set_is_active_and_says_that_it_is_a_proposal() {
    assertThat(CITY.factors()).hasSize(124);
    assertThat(CITY.factorSets())
        .filteredOn(set -> set.status() == FactorSet.Status.ACTIVE)
        .singleElement()
        .satisfies(set -> assertThat(set.code()).isEqualTo("AY-A-2025.1"))
        .satisfies(set -> assertThat(set.noteEn()).contains("proposal for display"));
  }

  @Test
  void factors_are_exact_decimals_with_a_range() {
    assertThat(CITY.factors())
        .filteredOn(f -> f.setCode().equals("AY-A-2025.1") && f.materialCode().equals("R0101"))
        .singleElement()
        .satisfies(
            factor -> {
              assertThat(factor.kgCo2ePerKg()).isEqualByComparingTo("0.1016");
              assertThat(factor.lowKgCo2ePerKg()).isEqualByComparingTo("0.1016");
              assertThat(factor.highKgCo2ePerKg()).isEqualByComparingTo("2.9171");
            });
  }

  @Test
  void the_29_indicators_and_32_statements_of_the_plan_are_there() {
    assertThat(CITY.indicators()).hasSize(29);
    assertThat(CITY.targets()).hasSize(32);
  }

  @Test
  void the_recycling_rate_is_to_reach_40_percent_by_2027() {
    assertThat(CITY.targets())
        .filteredOn(target -> target.code().equals("IND-LIFE-01"))
        .singleElement()
        .satisfies(target -> assertThat(target.number()).isEqualByComparingTo("40"))
        .satisfies(target -> assertThat(target.operator()).isEqualTo(Target.Operator.EQUAL))
        .satisfies(target -> assertThat(target.dueYear()).isEqualTo(2027))
        .satisfies(target -> assertThat(target.quote()).isEqualTo("全市生活垃圾回收利用率达到40%"));
  }

  @Test
  void clearance_is_estimated_and_kitchen_waste_is_unknown() {
    Map<String, BigDecimal> known =
        CITY.declaredFigures().stream()
            .filter(figure -> figure.value() != null)
            .collect(Collectors.toMap(figure -> figure.component(), figure -> figure.value()));
    assertThat(known).containsEntry("clearance", new BigDecimal("4854600000"));
    assertThat(known).doesNotContainKeys("kitchen-waste-treated", "last-year-recycled");
  }

  @Test
  void every_station_has_a_keeper_and_two_or_three_collectors_each_with_a_scale() {
    for (var station : CITY.stations()) {
      var staff =
          CITY.people().stream()
              .filter(person -> person.scopeCode().equals(station.code()))
              .collect(Collectors.groupingBy(Person::role));
      assertThat(staff.get(Person.Role.STATION_KEEPER)).hasSize(1);
      assertThat(staff.get(Person.Role.COLLECTOR)).hasSizeBetween(2, 3);
      assertThat(staff.get(Person.Role.COLLECTOR)).allMatch(AnyangTest::hasAValidScale);
    }
  }

  @Test
  void every_station_has_a_drop_off_point_and_all_of_them_are_marked_synthetic() {
    assertThat(CITY.dropOffPoints()).allMatch(point -> point.synthetic());
    assertThat(CITY.dropOffPoints())
        .filteredOn(point -> point.communityCode() == null)
        .extracting(point -> point.stationCode())
        .containsAll(CITY.stations().stream().map(station -> station.code()).toList());
  }

  private static boolean hasAValidScale(Person collector) {
    return CITY.scales().stream()
        .anyMatch(
            scale ->
                collector.username().equals(scale.collectorUsername())
                    && scale.maxGrams() == 60_000
                    && !TODAY.isAfter(scale.validUntil()));
  }

  private static boolean holdsToday(Price price) {
    LocalDate to = price.validTo();
    return !TODAY.isBefore(price.validFrom()) && (to == null || !TODAY.isAfter(to));
  }
}
