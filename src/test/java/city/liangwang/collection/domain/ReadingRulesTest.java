package city.liangwang.collection.domain;

import static city.liangwang.collection.domain.Examples.SCALE;
import static city.liangwang.collection.domain.Examples.reading;
import static city.liangwang.collection.domain.Examples.readings;
import static city.liangwang.collection.domain.Examples.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Scale;
import city.liangwang.collection.CollectionProblem;
import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingRulesTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);
  private static final Scale SIXTY_KG_IN_10_G = new Scale(SCALE, "S-1", 60_000, 10, LAST_DAY);

  @Test
  void a_scale_may_read_up_to_its_maximum_on_its_last_day() {
    assertThatCode(() -> rules(LAST_DAY).check(readings(reading("PAPER", 60_000, "BAG-01"))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_day_later_its_verification_is_over() {
    assertRefused(
        LAST_DAY.plusDays(1),
        readings(reading("PAPER", 1_000, "BAG-01")),
        CatalogProblem.SCALE_EXPIRED,
        "lines[0].grams");
  }

  @Test
  void above_the_maximum_the_load_has_to_be_weighed_bag_by_bag() {
    assertRefused(
        LAST_DAY,
        readings(reading("PAPER", 60_000, "BAG-01"), reading("PAPER", 60_010, "BAG-02")),
        CatalogProblem.ABOVE_SCALE,
        "lines[1].grams");
  }

  @Test
  void between_two_intervals_no_scale_reads() {
    assertRefused(
        LAST_DAY,
        readings(reading("PAPER", 1_005, "BAG-01")),
        CatalogProblem.NOT_ON_INTERVAL,
        "lines[0].grams");
  }

  @Test
  void a_typed_weight_needs_no_scale_and_has_a_limit_of_its_own() {
    assertThatCode(() -> rules(LAST_DAY).check(readings(typed("PAPER", 55_555, "BAG-01"))))
        .doesNotThrowAnyException();
    assertRefused(
        LAST_DAY,
        readings(typed("PAPER", 55_556, "BAG-01")),
        CollectionProblem.TYPED_TOO_HEAVY,
        "lines[0].grams");
  }

  @Test
  void a_bag_is_weighed_once() {
    assertRefused(
        LAST_DAY,
        readings(reading("PAPER", 10, "BAG-01"), reading("GLASS", 10, "BAG-01")),
        CollectionProblem.BAG_TWICE,
        "lines[1].bagCode");
  }

  @Test
  void a_scale_that_was_not_looked_up_is_a_bug() {
    var none = new ReadingRules(Map.of(), LAST_DAY, 1);

    assertThatThrownBy(() -> none.check(readings(reading("PAPER", 10, "BAG-01"))))
        .isInstanceOf(IllegalStateException.class);
  }

  private static ReadingRules rules(LocalDate day) {
    return new ReadingRules(Map.of(SCALE, SIXTY_KG_IN_10_G), day, 55_555);
  }

  private static void assertRefused(
      LocalDate day, List<Reading> readings, ProblemType type, String field) {
    var problem = catchThrowableOfType(Problem.class, () -> rules(day).check(readings));

    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.field()).isEqualTo(field);
  }
}
