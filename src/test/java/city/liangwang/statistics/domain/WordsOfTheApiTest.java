package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import city.liangwang.statistics.StatisticsProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that clients send and read: they never change. */
class WordsOfTheApiTest {

  private static void assertRefused(Runnable question, StatisticsProblem problem) {
    assertThatThrownBy(question::run)
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.type()).isEqualTo(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "division, DIVISION",
    "community, COMMUNITY",
    "station, STATION",
    "material, MATERIAL",
    "stage, STAGE",
    "day, DAY",
  })
  void figures_are_grouped_by_these(String word, GroupBy group) {
    assertThat(GroupBy.parse(word)).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DIVISION", "Division", "days", "household", " day"})
  void figures_are_grouped_by_nothing_else(String word) {
    assertRefused(() -> GroupBy.parse(word), StatisticsProblem.GROUP_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "collected, COLLECTED, estimated",
    "handed-over, HANDED_OVER,",
    "received, RECEIVED,",
    "sorted, SORTED, verified",
    "shipped, SHIPPED, shipped",
    "residue, RESIDUE,",
    "loss, LOSS,",
  })
  void stages_have_these_names_and_carbon_is_claimed_at_three_of_them(
      String word, Stage stage, String carbonStage) {
    assertThat(Stage.find(word)).contains(stage);
    assertThat(stage.word()).isEqualTo(word);
    assertThat(stage.carbonStage()).isEqualTo(carbonStage);
    assertThat(Filter.stage(word)).isEqualTo(stage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "COLLECTED", "handed_over", "Loss", "sold"})
  void there_are_no_other_stages(String word) {
    assertThat(Stage.find(word)).isEmpty();
    assertRefused(() -> Filter.stage(word), StatisticsProblem.STAGE_UNKNOWN);
  }

  @Test
  void without_a_stage_all_are_meant() {
    assertThat(Filter.stage(null)).isNull();
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void a_kind_of_record_is_found_by_its_word(RecordKind kind) {
    assertThat(RecordKind.find(kind.word())).contains(kind);
    assertThat(RecordKind.find(kind.name())).isEmpty();
  }

  @Test
  void records_stand_in_the_order_of_the_chain() {
    assertThat(Arrays.stream(RecordKind.values()).map(RecordKind::word))
        .containsExactly(
            "pickup", "weighing", "handover", "trip", "intake", "run", "lot", "outbound");
  }

  @Test
  void a_filter_of_a_division_keeps_everything_else() {
    var period = Period.of(LocalDate.of(2026, 3, 1));
    var community = UUID.randomUUID();
    var station = UUID.randomUUID();
    var filter = new Filter(period, Stage.COLLECTED, null, community, station, "P1");
    assertThat(filter.of("990101"))
        .isEqualTo(new Filter(period, Stage.COLLECTED, "990101", community, station, "P1"));
  }

  @Test
  void every_problem_has_a_code_of_its_own_and_both_titles() {
    assertThat(StatisticsProblem.values())
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
              assertThat(problem.titleZh()).matches(".*[\\u4e00-\\u9fff].*");
              assertThat(problem.titleEn()).isNotBlank();
            });
    assertThat(Arrays.stream(StatisticsProblem.values()).map(StatisticsProblem::code))
        .doesNotHaveDuplicates();
  }
}
