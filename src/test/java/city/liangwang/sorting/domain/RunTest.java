package city.liangwang.sorting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.SortingRunRecorded.Input;
import city.liangwang.sorting.SortingRunRecorded.Output;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {

  private static Run run(long in, long out, long residue, long loss) {
    return new Run(
        List.of(new Input(UUID.randomUUID(), "MIX", in)),
        List.of(new Output(UUID.randomUUID(), "P1", out)),
        residue,
        loss);
  }

  @Test
  void what_goes_in_comes_out() {
    assertThatCode(() -> run(1_000, 900, 80, 20).requireBalance()).doesNotThrowAnyException();
    assertThat(run(1_000, 900, 80, 20).grams()).isEqualTo(1_000);
  }

  @ParameterizedTest(name = "loss of {0} g")
  @ValueSource(longs = {0, 19, 21, 1_000})
  void a_run_that_is_a_gram_off_is_refused(long loss) {
    assertThatThrownBy(() -> run(1_000, 900, 80, loss).requireBalance())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(SortingProblem.RUN_UNBALANCED);
              assertThat(problem.detail()).contains((20 - loss) + " g differ");
            });
  }

  @Test
  void a_sum_that_no_long_can_hold_is_not_taken_for_another() {
    var huge = run(Long.MAX_VALUE, Long.MAX_VALUE, 1, 0);
    assertThatThrownBy(huge::requireBalance).isInstanceOf(ArithmeticException.class);
  }
}
