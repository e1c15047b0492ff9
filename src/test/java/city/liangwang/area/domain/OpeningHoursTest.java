package city.liangwang.area.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.area.AreaProblem;
import city.liangwang.shared.Problem;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

  @Property(tries = 300)
  void hours_are_hours_exactly_when_they_begin_before_they_end(
      @ForAll @IntRange(max = 86_399) int opens, @ForAll @IntRange(max = 86_399) int closes) {
    var from = LocalTime.ofSecondOfDay(opens);
    var to = LocalTime.ofSecondOfDay(closes);

    if (opens < closes) {
      assertThat(new OpeningHours(from, to)).isEqualTo(new OpeningHours(from, to));
    } else {
      assertThatThrownBy(() -> new OpeningHours(from, to)).isInstanceOf(Problem.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"09:00, 09:00", "22:00, 06:00", "23:59, 00:00"})
  void the_problem_names_the_hour_that_is_wrong_and_both_hours(String opens, String closes) {
    assertThatThrownBy(() -> new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(AreaProblem.HOURS_INVALID);
              assertThat(problem.field()).isEqualTo("closes");
              assertThat(problem.detail()).contains(opens, closes);
            });
  }
}
