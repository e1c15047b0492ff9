package city.liangwang.sorting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static final long TRUCK = 40_000_000;

  @Test
  void the_gram_that_is_left_goes_to_the_largest_remainder() {
    assertThat(Shares.of(100, List.of(1L, 2L))).containsExactly(33L, 67L);
    assertThat(Shares.of(10, List.of(1L, 1L, 1L))).containsExactly(4L, 3L, 3L);
  }

  @Test
  void nothing_is_shared_as_nothing() {
    assertThat(Shares.of(0, List.of(5L, 7L))).containsExactly(0L, 0L);
  }

  @Test
  void who_weighs_nothing_gets_nothing() {
    assertThat(Shares.of(11, List.of(0L, 3L))).containsExactly(0L, 11L);
  }

  @Property
  void shares_sum_to_the_total_and_none_is_a_gram_off(
      @ForAll @LongRange(min = 0, max = TRUCK) long total,
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = TRUCK) Long> weights) {
    var sum = weights.stream().mapToLong(Long::longValue).sum();
    Assume.that(sum > 0);

    var shares = Shares.of(total, weights);

    assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    for (int i = 0; i < weights.size(); i++) {
      var exact = (double) total * weights.get(i) / sum;
      assertThat((double) shares.get(i)).isBetween(exact - 1.001, exact + 1.001);
      assertThat(shares.get(i)).isNotNegative();
    }
  }
}
