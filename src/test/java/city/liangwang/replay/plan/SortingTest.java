package city.liangwang.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SortingTest {

  private static final Set<String> ACCEPTED = Set.of("R0101", "R0201", "R0301", "R0401");

  @Property(tries = 300)
  void what_goes_in_comes_out_to_the_gram(
      @ForAll @LongRange(min = 1, max = 6_000_000) long bag,
      @ForAll @LongRange(min = 1, max = 600_000) long paper,
      @ForAll long seed) {
    var result = sort(seed, Map.of("R0901", bag, "R0101", paper));
    assertThat(result.sortedGrams() + result.residueGrams() + result.lossGrams())
        .isEqualTo(bag + paper);
    assertThat(result.outputs()).allMatch(output -> output.grams() > 0);
    assertThat(result.residueGrams()).isNotNegative();
    assertThat(result.lossGrams()).isNotNegative();
  }

  @Test
  void a_mixed_bag_becomes_what_recyclers_take() {
    var result = sort(1, Map.of("R0901", 1_000_000L));
    assertThat(result.outputs())
        .extracting(Sorting.Output::material)
        .containsExactlyInAnyOrderElementsOf(ACCEPTED);
  }

  @Test
  void about_95_percent_and_more_are_used() {
    var result = sort(1, Map.of("R0901", 3_000_000L));
    assertThat(result.sortedGrams()).isBetween(2_840_000L, 2_930_000L);
    assertThat(result.residueGrams()).isPositive();
    assertThat(result.lossGrams()).isPositive();
  }

  @Test
  void what_came_sorted_stays_what_it_is() {
    var result = sort(1, Map.of("R0303", 10_000L));
    assertThat(result.outputs()).extracting(Sorting.Output::material).containsExactly("R0303");
  }

  @Test
  void a_mixed_bag_that_nobody_takes_in_parts_stays_a_lot_that_cannot_be_shipped() {
    var result = Sorting.sort(1, "0.0", Map.of("R0901", 1_000L), "R0901", Set.of());
    assertThat(result.outputs()).extracting(Sorting.Output::material).containsExactly("R0901");
  }

  @Test
  void a_weighbridge_reads_multiples_of_its_interval_within_tolerance_unless_it_is_to_err() {
    for (int trip = 0; trip < 200; trip++) {
      var good = Scales.atWeighbridge(1, trip, 3_217_345, 5_000, false);
      var bad = Scales.atWeighbridge(1, trip, 3_217_345, 5_000, true);
      assertThat(good % 5_000).isZero();
      assertThat(bad % 5_000).isZero();
      assertThat(Math.abs(good - 3_217_345)).isLessThan(3_217_345 * 15 / 1_000);
      assertThat(3_217_345 - bad).isGreaterThan(3_217_345 * 15 / 1_000);
    }
    assertThat(Scales.atWeighbridge(1, 0, 1, 5_000, false)).isEqualTo(5_000);
  }

  @Test
  void a_recycler_reads_within_half_a_percent() {
    for (int i = 0; i < 200; i++) {
      assertThat(Math.abs(Scales.atRecycler(1, i, 1_000_000) - 1_000_000)).isLessThan(5_000);
    }
  }

  private static Sorting.Result sort(long seed, Map<String, Long> inputs) {
    return Sorting.sort(seed, "0.0", inputs, "R0901", ACCEPTED);
  }
}
