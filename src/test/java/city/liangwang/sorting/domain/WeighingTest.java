package city.liangwang.sorting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.MassLine;
import city.liangwang.shared.Problem;
import city.liangwang.sorting.IntakeRecorded.Line;
import city.liangwang.sorting.SortingProblem;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {

  private static final long PER_MILLE = 15;

  private static Weighing net(long grams) {
    return new Weighing(5_000_000 + grams, 5_000_000, 5_000);
  }

  @Test
  void the_net_is_gross_less_tare() {
    assertThat(net(2_920_000).netGrams()).isEqualTo(2_920_000);
  }

  @ParameterizedTest
  @CsvSource({"5000000, 5000000", "5000000, 5000001", "1, 40000000"})
  void a_truck_that_is_not_heavier_when_full_is_refused(long gross, long tare) {
    assertThatThrownBy(() -> new Weighing(gross, tare, 5_000).netGrams())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(SortingProblem.NET_NOT_POSITIVE);
              assertThat(problem.field()).isEqualTo("tareGrams");
            });
  }

  @ParameterizedTest(name = "net {0} g against {1} g: {2}")
  @CsvSource({
    "1000000, 1000000, true",
    "985000, 1000000, true",
    "1015000, 1000000, true",
    "984999, 1000000, false",
    "1015001, 1000000, false",
    // A light load: one interval of the weighbridge is more than fifteen in a thousand.
    "95000, 100000, true",
    "94999, 100000, false"
  })
  void tolerance_is_a_share_of_the_manifest_and_at_least_one_interval(
      long net, long manifest, boolean agrees) {
    assertThat(net(net).agreesWith(manifest, PER_MILLE)).isEqualTo(agrees);
  }

  @Test
  void the_net_is_shared_among_the_materials_of_the_manifest() {
    assertThat(net(990).shareOut(List.of(new MassLine("MIX", 750), new MassLine("P1", 250))))
        .containsExactly(new Line("MIX", 750, 743), new Line("P1", 250, 247));
  }

  @Property
  void the_lines_sum_to_the_net(
      @ForAll @LongRange(min = 1, max = 20_000_000) long net,
      @ForAll @LongRange(min = 1, max = 20_000_000) long first,
      @ForAll @LongRange(min = 1, max = 20_000_000) long second) {
    var lines = net(net).shareOut(List.of(new MassLine("A", first), new MassLine("B", second)));
    assertThat(lines.stream().mapToLong(Line::intakeGrams).sum()).isEqualTo(net);
    assertThat(lines.stream().mapToLong(Line::manifestGrams).sum()).isEqualTo(first + second);
  }
}
