package city.liangwang.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.catalog.Price;
import city.liangwang.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resident may expect, to the fen. */
class EstimateTest {

  private static final Map<String, Price> PRICES =
      Map.of(
          "CARD", new Price("CARD", false, 55),
          "TIN", new Price("TIN", false, 1_333),
          "TV", new Price("TV", true, 2_000));

  @ParameterizedTest
  @CsvSource({
    // Half a fen is rounded up, and less than half down; 55 fen a kg.
    "9, 0",
    "10, 1",
    "27, 1",
    "28, 2",
    "1000, 55",
    "1009, 55",
    "1010, 56",
    "40000000, 2200000",
  })
  void grams_are_rounded_half_up_to_the_fen(long grams, long fen) {
    assertThat(Estimate.of(List.of(new Item("CARD", null, grams)), PRICES))
        .contains(Money.ofFen(fen));
  }

  @ParameterizedTest
  @CsvSource({"1, 2000", "2, 4000", "1000, 2000000"})
  void pieces_are_exact(int pieces, long fen) {
    assertThat(Estimate.of(List.of(new Item("TV", pieces, null)), PRICES))
        .contains(Money.ofFen(fen));
  }

  @Test
  void each_line_is_rounded_for_itself() {
    // 0.55 fen twice are 2 fen, although 1.1 fen would be 1.
    var lines = List.of(new Item("CARD", null, 10L), new Item("CARD", null, 10L));

    assertThat(Estimate.of(lines, PRICES)).contains(Money.ofFen(2));
  }

  @Test
  void grams_of_what_is_counted_and_pieces_of_what_is_weighed_say_nothing() {
    assertThat(Estimate.of(List.of(new Item("TV", null, 5_000L)), PRICES)).isEmpty();
    assertThat(Estimate.of(List.of(new Item("CARD", 3, null)), PRICES)).isEmpty();
  }

  @Test
  void what_no_long_can_hold_is_an_error_and_no_negative_sum() {
    var dear = Map.of("GOLD", new Price("GOLD", false, Long.MAX_VALUE / 2));

    assertThatThrownBy(() -> Estimate.of(List.of(new Item("GOLD", null, 3L)), dear))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property(tries = 300)
  void the_order_of_the_items_changes_nothing(
      @ForAll("items") List<Item> items, @ForAll Random random) {
    var shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);

    assertThat(Estimate.of(shuffled, PRICES)).isEqualTo(Estimate.of(items, PRICES));
  }

  @Property(tries = 300)
  void more_is_never_worth_less(@ForAll("items") List<Item> items, @ForAll("item") Item more) {
    var withMore = new ArrayList<>(items);
    withMore.add(more);

    var before = Estimate.of(items, PRICES).orElse(Money.ZERO);
    assertThat(Estimate.of(withMore, PRICES))
        .hasValueSatisfying(after -> assertThat(after.fen()).isGreaterThanOrEqualTo(before.fen()));
  }

  @Property(tries = 300)
  void an_estimate_differs_from_the_exact_value_by_half_a_fen_a_line_at_the_most(
      @ForAll("items") List<Item> items) {
    // In thousandths of a fen.
    long exact = 0;
    for (var item : items) {
      exact +=
          item.pieces() != null
              ? item.pieces() * 2_000L * 1_000
              : (item.estimatedGrams() == null ? 0 : item.estimatedGrams())
                  * (item.materialCode().equals("CARD") ? 55 : 1_333);
    }
    var estimated = Estimate.of(items, PRICES).orElseThrow().fen() * 1_000;

    assertThat(Math.abs(estimated - exact)).isLessThanOrEqualTo(500L * items.size());
  }

  @Provide
  Arbitrary<List<Item>> items() {
    return item().list().ofMinSize(1).ofMaxSize(50);
  }

  @Provide
  Arbitrary<Item> item() {
    var weighed =
        Combinators.combine(
                Arbitraries.of("CARD", "TIN"), Arbitraries.longs().between(1, 40_000_000))
            .as((code, grams) -> new Item(code, null, grams));
    var counted =
        Arbitraries.integers().between(1, 1_000).map(pieces -> new Item("TV", pieces, null));
    return Arbitraries.oneOf(weighed, counted);
  }
}
