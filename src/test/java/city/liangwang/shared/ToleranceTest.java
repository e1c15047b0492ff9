package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

  @ParameterizedTest(name = "{0} ‰, floor {1} g: {2} g expected, {3} g found: {4}")
  @CsvSource({
    "15, 0, 1000000, 985000, true",
    "15, 0, 1000000, 984999, false",
    "15, 0, 1000000, 1015000, true",
    "15, 0, 1000000, 1015001, false",
    // A share that is no whole gram is cut off, not rounded up.
    "15, 0, 99, 98, true",
    "15, 0, 66, 65, false",
    "15, 5000, 1000, 6000, true",
    "15, 5000, 1000, 6001, false",
    "0, 0, 1000, 1000, true",
    "0, 0, 1000, 1001, false",
    "0, 0, 0, 0, true",
    "1000, 0, 1000, 0, true",
    "1000, 0, 1000, 2001, false"
  })
  void the_limit_is_a_share_of_what_was_expected_or_the_floor(
      long perMille, long floor, long expected, long found, boolean admitted) {
    assertThat(new Tolerance(perMille, floor).admits(expected, found)).isEqualTo(admitted);
  }

  @Property
  void it_is_the_larger_of_both_limits(
      @ForAll @LongRange(min = 0, max = 100) long perMille,
      @ForAll @LongRange(min = 0, max = 50_000) long floor,
      @ForAll @LongRange(min = 0, max = 40_000_000) long expected,
      @ForAll @LongRange(min = 0, max = 40_000_000) long found) {
    var limit = Math.max(floor, expected * perMille / 1_000);
    assertThat(new Tolerance(perMille, floor).admits(expected, found))
        .isEqualTo(Math.abs(expected - found) <= limit);
  }

  @Test
  void weights_that_no_long_can_compare_are_not_taken_for_others() {
    var tolerance = new Tolerance(15, 0);
    assertThatThrownBy(() -> tolerance.admits(Long.MAX_VALUE, 0))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> tolerance.admits(Long.MAX_VALUE, -1))
        .isInstanceOf(ArithmeticException.class);
  }
}
