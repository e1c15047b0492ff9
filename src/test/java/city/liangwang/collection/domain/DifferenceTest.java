package city.liangwang.collection.domain;

import static city.liangwang.collection.domain.Examples.line;
import static city.liangwang.collection.domain.Examples.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final Lines TEN_KG = lines(line("PAPER", 10_000, 100));
  private static final Lines NINE_KG = lines(line("PAPER", 9_000, 100));

  @Test
  void a_kilogram_less_is_a_kilogram_less_and_a_yuan_less() {
    var difference = Difference.between(TEN_KG, NINE_KG);

    assertThat(difference.grams()).isEqualTo(Grams.of("PAPER", -1_000));
    assertThat(difference.fen()).isEqualTo(-100);
  }

  @Test
  void the_limit_itself_is_within_the_limit() {
    var difference = Difference.between(TEN_KG, NINE_KG);

    assertThat(difference.isWithin(1_000, 100)).isTrue();
    assertThat(difference.isWithin(999, 100)).isFalse();
    assertThat(difference.isWithin(1_000, 99)).isFalse();
  }

  @Test
  void another_material_of_the_same_weight_and_worth_is_a_difference() {
    var difference = Difference.between(TEN_KG, lines(line("GLASS", 10_000, 100)));

    assertThat(difference.fen()).isZero();
    assertThat(difference.isWithin(9_999, 0)).isFalse();
    assertThat(difference.isWithin(10_000, 0)).isTrue();
  }

  @Test
  void before_hand_over_custody_follows_by_itself() {
    var moved =
        Difference.between(TEN_KG, NINE_KG)
            .intoCustody(TEN_KG.byMaterial(), NINE_KG.byMaterial(), false);

    assertThat(moved).isEqualTo(Grams.NONE);
  }

  @Test
  void after_hand_over_custody_gets_back_what_the_reversal_took() {
    var moved =
        Difference.between(TEN_KG, NINE_KG)
            .intoCustody(TEN_KG.byMaterial(), NINE_KG.byMaterial(), true);

    assertThat(moved).isEqualTo(Grams.of("PAPER", 1_000));
  }

  /**
   * A weighing goes through any corrections while it is handed over and taken back; what custody
   * and difference hold is booked as the use case does it.
   */
  @Property
  void custody_and_difference_close_to_the_gram_whatever_happens(
      @ForAll("histories") List<Step> history) {
    var books = new Books(TEN_KG);
    for (var step : history) {
      books.correct(step.lines(), step.handedOver());
      assertThat(books.custody.plus(books.difference)).isEqualTo(books.lines.byMaterial());
      assertThat(books.custody).isEqualTo(books.carried);
    }
    books.correct(lines(line("BAG", 1, 1)), false);

    assertThat(books.custody).isEqualTo(Grams.of("BAG", 1));
    assertThat(books.difference).isEqualTo(Grams.NONE);
  }

  @Property
  void there_and_back_again_changes_nothing(
      @ForAll("loads") Lines before, @ForAll("loads") Lines after) {
    var there = Difference.between(before, after);
    var back = Difference.between(after, before);

    assertThat(there.grams().plus(back.grams())).isEqualTo(Grams.NONE);
    assertThat(there.fen() + back.fen()).isZero();
    assertThat(there.grams().sum()).isEqualTo(after.grams() - before.grams());
    assertThat(there.grams().moved()).isEqualTo(back.grams().moved());
  }

  @Provide
  Arbitrary<Lines> loads() {
    return LinesTest.Loads.any();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(LinesTest.Loads.any(), Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(8);
  }

  record Step(Lines lines, boolean handedOver) {}

  /** What the ledger would hold for one weighing, as if the station had taken nothing yet. */
  private static final class Books {

    private Lines lines;
    private Grams carried;
    private Grams custody;
    private Grams difference = Grams.NONE;

    Books(Lines first) {
      lines = first;
      carried = first.byMaterial();
      custody = first.byMaterial();
    }

    void correct(Lines after, boolean handedOver) {
      var change = Difference.between(lines, after);
      var moved = change.intoCustody(carried, after.byMaterial(), handedOver);
      custody = custody.plus(change.grams()).plus(moved);
      difference = difference.minus(moved);
      carried = handedOver ? carried : after.byMaterial();
      lines = after;
    }
  }
}
