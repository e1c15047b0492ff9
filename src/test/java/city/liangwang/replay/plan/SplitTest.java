package city.liangwang.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void the_last_grams_go_to_the_largest_remainders() {
    assertThat(Split.inProportion(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
    assertThat(Split.inProportion(10, List.of(1L, 0L, 2L))).containsExactly(3L, 0L, 7L);
  }

  @Property(tries = 300)
  void no_gram_is_lost_whatever_the_proportion(
      @ForAll @LongRange(min = 0, max = 6_000_000) long grams,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000) Long> weights) {
    var parts = Split.inProportion(grams, weights);
    assertThat(parts).hasSameSizeAs(weights).allMatch(part -> part >= 0);
    assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(grams);
  }

  @Test
  void what_the_scale_can_weigh_is_one_bag() {
    assertThat(Split.intoBags(60_000, 60_000, Draw.of(1, "bags"))).containsExactly(60_000L);
  }

  @Property(tries = 300)
  void a_heavy_load_is_bags_that_the_scale_can_weigh(
      @ForAll @LongRange(min = 60_001, max = 2_000_000) long grams, @ForAll @Positive long seed) {
    var bags = Split.intoBags(grams, 60_000, Draw.of(seed, "bags"));
    assertThat(bags).hasSizeGreaterThan(1).allMatch(bag -> bag > 0 && bag <= 60_000);
    assertThat(bags.stream().mapToLong(Long::longValue).sum()).isEqualTo(grams);
  }
}
