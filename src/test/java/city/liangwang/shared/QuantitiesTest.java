package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Negative;
import org.junit.jupiter.api.Test;

/** Money, mass and points: never below zero, never round the corner. */
class QuantitiesTest {

  private static final long MOST = Long.MAX_VALUE / 2;

  @Property
  void nothing_is_below_zero(@ForAll @Negative long amount) {
    assertThatThrownBy(() -> Money.ofFen(amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("money below zero: " + amount + " fen");
    assertThatThrownBy(() -> Mass.ofGrams(amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mass below zero: " + amount + " g");
    assertThatThrownBy(() -> new Points(amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points below zero: " + amount);
  }

  @Test
  void zero_is_something_that_one_can_have() {
    assertThat(Money.ZERO).isEqualTo(Money.ofFen(0));
    assertThat(Mass.ZERO).isEqualTo(Mass.ofGrams(0));
    assertThat(Points.ZERO).isEqualTo(new Points(0));
  }

  @Property
  void money_adds_up_whatever_comes_first(
      @ForAll @LongRange(min = 0, max = MOST) long one,
      @ForAll @LongRange(min = 0, max = MOST) long other) {
    var sum = Money.ofFen(one).plus(Money.ofFen(other));

    assertThat(sum.fen()).isEqualTo(one + other);
    assertThat(sum).isEqualTo(Money.ofFen(other).plus(Money.ofFen(one)));
    assertThat(Money.ofFen(one).plus(Money.ZERO)).isEqualTo(Money.ofFen(one));
  }

  @Property
  void what_was_added_to_a_mass_can_be_taken_away_again(
      @ForAll @LongRange(min = 0, max = MOST) long one,
      @ForAll @LongRange(min = 0, max = MOST) long other) {
    var sum = Mass.ofGrams(one).plus(Mass.ofGrams(other));

    assertThat(sum.grams()).isEqualTo(one + other);
    assertThat(sum.minus(Mass.ofGrams(other))).isEqualTo(Mass.ofGrams(one));
    assertThat(sum.minus(sum)).isEqualTo(Mass.ZERO);
  }

  @Property
  void the_larger_mass_is_not_in_the_smaller(
      @ForAll @LongRange(min = 0, max = MOST) long less,
      @ForAll @LongRange(min = 1, max = MOST) long more) {
    assertThatThrownBy(() -> Mass.ofGrams(less).minus(Mass.ofGrams(less + more)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mass below zero: " + -more + " g");
  }

  @Test
  void a_sum_that_no_number_holds_is_a_bug_and_not_a_small_sum() {
    var most = Money.ofFen(Long.MAX_VALUE);
    var heaviest = Mass.ofGrams(Long.MAX_VALUE);

    assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> heaviest.plus(Mass.ofGrams(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(most.plus(Money.ZERO)).isEqualTo(most);
    assertThat(heaviest.minus(heaviest)).isEqualTo(Mass.ZERO);
  }
}
