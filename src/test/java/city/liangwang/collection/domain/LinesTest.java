package city.liangwang.collection.domain;

import static city.liangwang.collection.domain.Examples.line;
import static city.liangwang.collection.domain.Examples.lines;
import static city.liangwang.collection.domain.Examples.pieces;
import static city.liangwang.collection.domain.Examples.typed;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.catalog.Price;
import city.liangwang.collection.WeighedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void ten_point_one_kilograms_at_eighty_fen_are_808_fen() {
    assertThat(line("BAG", 10_100, 80).fen()).isEqualTo(808);
  }

  @Test
  void half_a_fen_is_rounded_up_and_less_is_not() {
    assertThat(line("PAPER", 1_005, 100).fen()).isEqualTo(101);
    assertThat(line("PAPER", 1_004, 100).fen()).isEqualTo(100);
  }

  @Test
  void each_line_is_rounded_for_itself() {
    var twoHalves = lines(line("PAPER", 5, 100), line("PAPER", 5, 100));

    assertThat(twoHalves.fen()).isEqualTo(2);
    assertThat(line("PAPER", 10, 100).fen()).isEqualTo(1);
  }

  @Test
  void what_is_paid_by_the_piece_does_not_follow_the_weight() {
    var line = Line.of(pieces("FRIDGE", 61_234, 2, "BAG-001"), new Price("FRIDGE", true, 5_000));

    assertThat(line.fen()).isEqualTo(10_000);
  }

  @Test
  void a_line_is_told_with_its_money_and_whether_it_was_typed_in() {
    var line = Line.of(typed("PAPER", 2_000, "BAG-001"), new Price("PAPER", false, 120));

    assertThat(line.told()).isEqualTo(new WeighedLine("PAPER", 2_000, 0, 240, true));
    assertThat(line("PAPER", 1, 1).told().manual()).isFalse();
  }

  @Test
  void no_lines_weigh_nothing_and_cost_nothing() {
    assertThat(Lines.NONE.grams()).isZero();
    assertThat(Lines.NONE.fen()).isZero();
    assertThat(Lines.NONE.byMaterial()).isEqualTo(Grams.NONE);
    assertThat(Lines.NONE.told()).isEmpty();
  }

  @Test
  void bag_codes_come_sorted_so_that_they_are_locked_in_one_order() {
    var lines =
        new Lines(
            List.of(
                Line.of(typed("PAPER", 1, "BAG-B"), new Price("PAPER", false, 1)),
                Line.of(typed("PAPER", 1, "BAG-A"), new Price("PAPER", false, 1))));

    assertThat(lines.bagCodes()).containsExactly("BAG-A", "BAG-B");
  }

  @Property
  void the_amount_is_that_of_exact_arithmetic_rounded_half_up(
      @ForAll("grams") long grams, @ForAll("prices") long fenPerKg) {
    var exact =
        BigDecimal.valueOf(grams)
            .multiply(BigDecimal.valueOf(fenPerKg))
            .divide(BigDecimal.valueOf(1_000), 0, RoundingMode.HALF_UP);

    assertThat(line("PAPER", grams, fenPerKg).fen()).isEqualTo(exact.longValueExact());
  }

  @Property
  void materials_together_are_the_total_and_so_is_the_money(@ForAll("loads") Lines lines) {
    long grams = 0;
    long fen = 0;
    for (var line : lines.list()) {
      grams += line.reading().grams();
      fen += line.fen();
    }

    assertThat(lines.grams()).isEqualTo(grams);
    assertThat(lines.byMaterial().sum()).isEqualTo(grams);
    assertThat(lines.fen()).isEqualTo(fen);
    assertThat(lines.told().stream().mapToLong(WeighedLine::fen).sum()).isEqualTo(fen);
    assertThat(lines.told().stream().mapToLong(WeighedLine::grams).sum()).isEqualTo(grams);
  }

  @Provide
  Arbitrary<Long> grams() {
    return Arbitraries.longs().between(1, 40_000_000);
  }

  @Provide
  Arbitrary<Long> prices() {
    return Arbitraries.longs().between(0, 100_000);
  }

  @Provide
  Arbitrary<Lines> loads() {
    return Loads.any();
  }

  /** Loads of a few materials, with lines of any weight and price. */
  static final class Loads {

    private Loads() {}

    static Arbitrary<Lines> any() {
      return Combinators.combine(
              Arbitraries.of("PAPER", "GLASS", "BAG"),
              Arbitraries.longs().between(1, 40_000_000),
              Arbitraries.longs().between(0, 100_000))
          .as(Examples::line)
          .list()
          .ofMaxSize(20)
          .map(Lines::new);
    }
  }
}
