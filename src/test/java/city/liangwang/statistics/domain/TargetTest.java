package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Target target(String value, String operator, @Nullable Integer year) {
    return new Target(
        "T", "IND", "目标", "Target", value, null, "%", operator, year, List.of(), "", "plan", 0);
  }

  private static String next(LocalDate day, Target... targets) {
    return Target.next(List.of(targets), day).map(Target::value).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({"=, 55", ">=, 55", ">, >55", "milestone, 55", "qualitative, 55"})
  void only_what_has_to_be_passed_says_so(String operator, String text) {
    assertThat(target("55", operator, 2027).text()).isEqualTo(text);
  }

  @Test
  void the_year_of_a_target_belongs_to_it() {
    var target = target("40", "=", 2027);
    var later = target("50", "=", 2030);
    assertThat(next(LocalDate.of(2027, 1, 1), target, later)).isEqualTo("40");
    assertThat(next(LocalDate.of(2027, 12, 31), target, later)).isEqualTo("40");
    assertThat(next(LocalDate.of(2028, 1, 1), target, later)).isEqualTo("50");
  }

  @Test
  void when_all_are_over_the_last_one_stays() {
    assertThat(next(LocalDate.of(2040, 1, 1), target("40", "=", 2027), target("50", "=", 2030)))
        .isEqualTo("50");
  }

  @Test
  void where_a_city_stood_at_the_start_is_no_target() {
    assertThat(next(TODAY, target("6", "baseline", 2027))).isEqualTo("none");
    assertThat(next(TODAY, target("6", "baseline", 2026), target("9", "=", 2035))).isEqualTo("9");
  }

  @Test
  void a_target_without_a_year_comes_after_all_that_have_one() {
    assertThat(next(TODAY, target("any", "=", null), target("40", "=", 2027))).isEqualTo("40");
    assertThat(next(LocalDate.of(2028, 1, 1), target("any", "=", null), target("40", "=", 2027)))
        .isEqualTo("any");
    assertThat(next(TODAY, target("any", "qualitative", null))).isEqualTo("any");
  }

  @Test
  void of_two_of_the_same_year_the_first_statement_of_the_plan_counts() {
    assertThat(next(TODAY, target("first", "=", 2027), target("second", "=", 2027)))
        .isEqualTo("first");
  }

  @Test
  void departments_can_not_be_changed_from_outside() {
    var departments = new ArrayList<>(List.of("镇政府"));
    var target =
        new Target("T", null, "", "", "1", null, null, "=", null, departments, "", "plan", 0);
    departments.clear();
    assertThat(target.departments()).containsExactly("镇政府");
  }

  @Property
  void the_order_of_targets_of_different_years_does_not_matter(@ForAll long seed) {
    var targets =
        new ArrayList<>(
            List.of(
                target("1", "=", 2025),
                target("2", ">=", 2027),
                target("3", "=", 2030),
                target("4", "baseline", 2026)));
    Collections.shuffle(targets, new Random(seed));
    assertThat(Target.next(targets, TODAY)).map(Target::value).contains("2");
  }
}
