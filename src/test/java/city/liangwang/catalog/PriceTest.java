package city.liangwang.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Mass;
import city.liangwang.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

  @ParameterizedTest(name = "{0} g at {1} fen per kg are {2} fen")
  @CsvSource({
    "0, 80, 0",
    "10100, 80, 808",
    "6, 80, 0",
    "7, 80, 1",
    "5, 100, 1",
    "4, 100, 0",
    "1, 499, 0",
    "1, 500, 1",
    "40000000, 0, 0",
    "40000000, 10000000, 400000000000",
  })
  void grams_are_worth_what_their_price_says_rounded_half_up(long grams, long fenPerKg, long fen) {
    assertThat(perKg(fenPerKg).valueOf(Mass.ofGrams(grams))).isEqualTo(Money.ofFen(fen));
  }

  @Test
  void pieces_are_worth_their_number() {
    assertThat(new Price("TV", true, 2_000).valueOf(3)).isEqualTo(Money.ofFen(6_000));
    assertThat(new Price("TV", true, 2_000).valueOf(0)).isEqualTo(Money.ZERO);
  }

  @Test
  void what_does_not_fit_is_an_error_and_not_a_small_sum() {
    assertThatThrownBy(() -> perKg(Long.MAX_VALUE).valueOf(Mass.ofGrams(2)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> perKg(Long.MAX_VALUE).valueOf(Mass.ofGrams(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Price("TV", true, Long.MAX_VALUE).valueOf(2))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Price("SOFA", true, 0, Long.MAX_VALUE).feeOf(2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_fee_is_for_each_piece_and_stands_beside_what_is_paid() {
    var sofa = new Price("SOFA", true, 100, 2_000);

    assertThat(sofa.feeOf(3)).isEqualTo(Money.ofFen(6_000));
    assertThat(sofa.valueOf(3)).isEqualTo(Money.ofFen(300));
    assertThat(sofa.feeOf(0)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_price_without_a_fee_charges_nothing() {
    assertThat(new Price("TV", true, 2_000).feeOf(100)).isEqualTo(Money.ZERO);
    assertThat(perKg(80).feeFenPerPiece()).isZero();
    assertThat(new Price("SOFA", true, 100, 2_000).withoutFee())
        .isEqualTo(new Price("SOFA", true, 100));
  }

  @Test
  void a_kilogram_has_no_fee_and_no_fee_is_below_zero() {
    assertThatThrownBy(() -> new Price("PAPER", false, 80, 1)).hasMessageContaining("PAPER");
    assertThatThrownBy(() -> new Price("SOFA", true, 0, -1)).hasMessageContaining("-1");
  }

  @Property
  void a_value_is_never_more_than_half_a_fen_away(
      @ForAll @LongRange(min = 0, max = 40_000_000) long grams,
      @ForAll @LongRange(min = 0, max = 10_000_000) long fenPerKg) {
    var exact =
        BigDecimal.valueOf(grams)
            .multiply(BigDecimal.valueOf(fenPerKg))
            .divide(BigDecimal.valueOf(1_000));

    var value = perKg(fenPerKg).valueOf(Mass.ofGrams(grams)).fen();

    assertThat(value).isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  @Property
  void more_is_never_worth_less(
      @ForAll @LongRange(min = 0, max = 40_000_000) long grams,
      @ForAll @LongRange(min = 0, max = 10_000) long more,
      @ForAll @LongRange(min = 0, max = 10_000_000) long fenPerKg) {
    var price = perKg(fenPerKg);

    assertThat(price.valueOf(Mass.ofGrams(grams + more)).fen())
        .isGreaterThanOrEqualTo(price.valueOf(Mass.ofGrams(grams)).fen());
  }

  @Property
  void fees_of_parts_are_the_fee_of_the_whole(
      @ForAll @IntRange(min = 0, max = 10_000) int some,
      @ForAll @IntRange(min = 0, max = 10_000) int others,
      @ForAll @LongRange(min = 0, max = 10_000_000) long fee) {
    var price = new Price("SOFA", true, 0, fee);

    assertThat(price.feeOf(some).plus(price.feeOf(others))).isEqualTo(price.feeOf(some + others));
  }

  private static Price perKg(long fen) {
    return new Price("PAPER", false, fen);
  }
}
