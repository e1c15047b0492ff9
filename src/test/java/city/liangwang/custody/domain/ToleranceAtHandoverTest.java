package city.liangwang.custody.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.HandedOver.Line;
import city.liangwang.shared.Problem;
import city.liangwang.shared.Tolerance;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceAtHandoverTest {

  private static final Tolerance TWO_PERCENT = new Tolerance(20, 500);

  private static void requireExplained(Line... lines) {
    Reweighing.requireExplained(List.of(lines), TWO_PERCENT, null);
  }

  @ParameterizedTest(name = "{0} g, then {1} g")
  @CsvSource({"1000000, 980000", "1000000, 1020000", "25000, 24500", "0, 500", "500, 0", "0, 0"})
  void within_tolerance_nobody_asks(long door, long station) {
    assertThatCode(() -> requireExplained(new Line("MIX", door, station)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} g, then {1} g")
  @CsvSource({"1000000, 979999", "1000000, 1020001", "25000, 24499", "0, 501", "501, 0"})
  void outside_it_the_refusal_names_the_material_and_both_weights(long door, long station) {
    assertThatThrownBy(
            () -> requireExplained(new Line("OK", 1_000, 1_000), new Line("MIX", door, station)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(CustodyProblem.OUTSIDE_TOLERANCE);
              assertThat(problem.field()).isEqualTo("differenceReason");
              assertThat(problem.detail())
                  .isEqualTo("MIX: " + door + " g at the door, " + station + " g at the station");
            });
  }

  @Test
  void a_reason_stands_behind_any_weight() {
    var lines = List.of(new Line("MIX", 0, 40_000_000), new Line("P1", 40_000_000, 0));
    assertThatCode(() -> Reweighing.requireExplained(lines, TWO_PERCENT, "倒错箱"))
        .doesNotThrowAnyException();
  }

  @Property
  void more_or_less_by_the_same_is_judged_alike(
      @ForAll @LongRange(min = 0, max = 40_000_000) long door,
      @ForAll @LongRange(min = 0, max = 1_000_000) long off) {
    var less = refuses(new Line("MIX", door, door - Math.min(off, door)));
    var more = refuses(new Line("MIX", door, door + Math.min(off, door)));
    assertThat(more).isEqualTo(less);
  }

  @Property
  void what_a_smaller_difference_needs_a_larger_one_needs_too(
      @ForAll @LongRange(min = 0, max = 40_000_000) long door,
      @ForAll @LongRange(min = 0, max = 1_000_000) long off) {
    if (refuses(new Line("MIX", door, door + off))) {
      assertThat(refuses(new Line("MIX", door, door + off + 1))).isTrue();
    }
  }

  private static boolean refuses(Line line) {
    try {
      requireExplained(line);
      return false;
    } catch (Problem outside) {
      return true;
    }
  }
}
