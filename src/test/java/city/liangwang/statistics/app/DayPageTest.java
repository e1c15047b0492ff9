package city.liangwang.statistics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.area.City;
import city.liangwang.area.Division;
import city.liangwang.catalog.Material;
import city.liangwang.shared.GeoPoint;
import city.liangwang.statistics.data.DayTotals.PickupTotal;
import city.liangwang.statistics.data.DayTotals.Total;
import city.liangwang.statistics.domain.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayPageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final PickupTotal NO_PICKUPS = new PickupTotal(0, 0, 0, 0, 0, null);

  private Map<String, Long> households = Map.of();
  private PickupTotal pickups = NO_PICKUPS;

  private static Division division(String code) {
    return new Division(code, "区" + code, "District " + code, "district", new GeoPoint(1, 2));
  }

  private static Material material(String code) {
    return new Material(code, "料" + code, "Material " + code, false, true, false, false);
  }

  private static Total total(Stage stage, String division, @Nullable String material, long grams) {
    return new Total(
        stage.word(), division, material, null, grams, 0, 0, 0, 0, 0, 0, NOW.minusSeconds(60));
  }

  private static Total carbon(Stage stage, String division, String set, long co2eGrams) {
    return new Total(
        stage.word(),
        division,
        "P1",
        set,
        1,
        0,
        0,
        0,
        co2eGrams,
        co2eGrams - 1,
        co2eGrams + 1,
        NOW.minusSeconds(60));
  }

  private PublicFigures page(Total... totals) {
    return new DayPage(
            new City("990100", "小城", "Tiny", ZoneId.of("Asia/Urumqi")),
            DAY,
            List.of(division("A"), division("B")),
            List.of(material("P1"), material("MIX")),
            List.of(totals),
            pickups,
            households,
            List.of())
        .figures(NOW);
  }

  @Test
  void a_day_without_anything_still_has_all_stages_and_districts() {
    var page = page();
    assertThat(page.stages()).hasSize(Stage.values().length);
    assertThat(page.stages()).allMatch(stage -> stage.grams() == 0 && stage.records() == 0);
    assertThat(page.differences()).extracting(PublicFigures.Difference::grams).containsOnly(0L);
    assertThat(page.districts()).extracting(PublicFigures.District::code).containsExactly("A", "B");
    assertThat(page.materials()).isEmpty();
    assertThat(page.carbon()).isEmpty();
    assertThat(page.updatedAt()).isEqualTo(NOW);
    assertThat(page.city().zone()).isEqualTo("Asia/Urumqi");
  }

  @Test
  void districts_show_what_was_collected_there_and_nothing_of_later_stages() {
    var page =
        page(
            total(Stage.COLLECTED, "A", "P1", 10),
            total(Stage.COLLECTED, "A", "MIX", 20),
            total(Stage.COLLECTED, "B", "P1", 5),
            total(Stage.HANDED_OVER, "A", "P1", 29),
            total(Stage.SHIPPED, "B", "P1", 28));
    assertThat(page.districts())
        .extracting(PublicFigures.District::collectedGrams)
        .containsExactly(30L, 5L);
    assertThat(page.stages().get(0).grams()).isEqualTo(35);
    assertThat(page.stages().get(1).grams()).isEqualTo(29);
  }

  @Test
  void households_of_the_city_are_those_of_its_districts() {
    households = Map.of("A", 3L, "B", 4L);
    var page = page();
    assertThat(page.households()).isEqualTo(7);
    assertThat(page.districts())
        .extracting(PublicFigures.District::households)
        .containsExactly(3L, 4L);
    households = Map.of("B", 4L);
    assertThat(page().districts())
        .extracting(PublicFigures.District::households)
        .containsExactly(0L, 4L);
  }

  @Test
  void a_material_is_summed_over_districts_and_shown_by_stage_and_code() {
    var page =
        page(
            total(Stage.HANDED_OVER, "A", "P1", 7),
            total(Stage.COLLECTED, "B", "P1", 2),
            total(Stage.COLLECTED, "A", "P1", 1),
            total(Stage.COLLECTED, "A", "MIX", 4));
    assertThat(page.materials())
        .extracting(PublicFigures.MaterialFigure::stage)
        .containsExactly("collected", "collected", "handed-over");
    assertThat(page.materials())
        .extracting(PublicFigures.MaterialFigure::code)
        .containsExactly("MIX", "P1", "P1");
    assertThat(page.materials())
        .extracting(PublicFigures.MaterialFigure::grams)
        .containsExactly(4L, 3L, 7L);
    assertThat(page.materials().get(0).nameEn()).isEqualTo("Material MIX");
  }

  @Test
  void what_has_no_material_is_in_its_stage_and_under_no_material() {
    var page = page(total(Stage.RESIDUE, "A", null, 9));
    assertThat(page.materials()).isEmpty();
    assertThat(page.stages()).contains(new PublicFigures.StageFigure("residue", 9, 0));
  }

  @Test
  void a_material_that_the_catalogue_does_not_know_is_not_named() {
    var page = page(total(Stage.COLLECTED, "A", "GONE", 9));
    assertThat(page.materials()).isEmpty();
    assertThat(page.stages().get(0).grams()).isEqualTo(9);
  }

  @Test
  void carbon_of_two_sets_of_factors_is_never_added() {
    var page =
        page(
            carbon(Stage.COLLECTED, "A", "S2", 100),
            carbon(Stage.COLLECTED, "A", "S1", 10),
            carbon(Stage.COLLECTED, "B", "S1", 1),
            carbon(Stage.SHIPPED, "B", "S1", 5));
    assertThat(page.carbon())
        .extracting(PublicFigures.Carbon::stage)
        .containsExactly("estimated", "estimated", "shipped");
    assertThat(page.carbon())
        .extracting(PublicFigures.Carbon::factorSet)
        .containsExactly("S1", "S2", "S1");
    assertThat(page.carbon())
        .extracting(PublicFigures.Carbon::co2eGrams)
        .containsExactly(11L, 100L, 5L);
    assertThat(page.carbon().get(0).lowCo2eGrams()).isEqualTo(9);
    assertThat(page.carbon().get(0).highCo2eGrams()).isEqualTo(13);
  }

  @Test
  void every_carbon_figure_says_that_it_is_a_proposal() {
    for (var stage : List.of(Stage.COLLECTED, Stage.SORTED, Stage.SHIPPED)) {
      var shown = page(carbon(stage, "A", "S1", 5)).carbon().get(0);
      assertThat(shown.noteZh()).contains("仅供展示").contains("各阶段不相加");
      assertThat(shown.noteEn()).contains("proposal").contains("never added");
    }
  }

  @Test
  void it_is_as_new_as_the_newest_record_in_it() {
    var newer = NOW.minusSeconds(5);
    assertThat(page(total(Stage.COLLECTED, "A", "P1", 1)).updatedAt())
        .isEqualTo(NOW.minusSeconds(60));
    pickups = new PickupTotal(1, 0, 0, 0, 0, newer);
    assertThat(page(total(Stage.COLLECTED, "A", "P1", 1)).updatedAt()).isEqualTo(newer);
    assertThat(page().updatedAt()).isEqualTo(newer);
  }

  @Test
  void open_pickups_are_those_that_did_not_end() {
    pickups = new PickupTotal(10, 4, 1, 2, 1, NOW);
    var shown = page().pickups();
    assertThat(shown.open()).isEqualTo(2);
    assertThat(shown.booked())
        .isEqualTo(
            shown.open() + shown.weighed() + shown.refused() + shown.cancelled() + shown.noShow());
  }

  @Test
  void differences_stand_at_the_later_of_two_weighings() {
    var later =
        new Total(
            Stage.RECEIVED.word(), "A", "P1", null, 100, -7, 0, 1, 0, 0, 0, NOW.minusSeconds(1));
    var page = page(later);
    assertThat(page.differences())
        .containsExactly(
            new PublicFigures.Difference("door-station", 0),
            new PublicFigures.Difference("manifest-weighbridge", -7),
            new PublicFigures.Difference("outbound-recycler", 0));
  }

  @Test
  void a_sum_that_does_not_fit_is_a_bug_and_not_a_figure() {
    assertThatThrownBy(
            () ->
                page(
                    total(Stage.COLLECTED, "A", "P1", Long.MAX_VALUE),
                    total(Stage.COLLECTED, "B", "P1", 1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
