package city.liangwang.collection.domain;

import static city.liangwang.collection.domain.Examples.lines;
import static city.liangwang.collection.domain.Examples.pieces;
import static city.liangwang.collection.domain.Examples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.catalog.Price;
import city.liangwang.collection.CollectionProblem;
import city.liangwang.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CeilingsTest {

  private static final Price PAPER = new Price("PAPER", false, 100);
  private static final Price FRIDGE = new Price("FRIDGE", true, 5_000);
  private static final Ceilings CEILINGS = new Ceilings(100_000, 3, 20_000);

  @Test
  void a_load_on_every_ceiling_is_within() {
    within(lines(typed(60_000), typed(40_000)));
    within(lines(fridges(3)));
    within(lines(read(200_000)));
    within(Lines.NONE);
  }

  @Test
  void typed_grams_of_all_lines_count_together() {
    refused(lines(typed(60_000), typed(40_001)), "100001 g typed in");
  }

  @Test
  void what_a_scale_has_read_is_not_typed_in() {
    within(lines(typed(100_000), read(50_000)));
    assertThat(lines(typed(100_000), read(50_000)).typedGrams()).isEqualTo(100_000);
  }

  @Test
  void pieces_of_all_lines_count_together() {
    refused(lines(fridges(2), fridges(2)), "4 pieces");
    assertThat(lines(fridges(2), read(1), fridges(1)).pieces()).isEqualTo(3);
  }

  @Test
  void money_of_all_lines_counts_together_however_it_was_weighed() {
    refused(lines(read(100_000), read(100_010)), "20001 fen");
    refused(lines(fridges(3), read(60_000)), "21000 fen");
  }

  @Test
  void no_lines_are_typed_and_no_pieces_are_counted_in_nothing() {
    assertThat(Lines.NONE.typedGrams()).isZero();
    assertThat(Lines.NONE.pieces()).isZero();
  }

  @Property
  void however_a_typed_weight_is_cut_into_lines_the_ceiling_is_the_same(
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 12_000) Long> parts) {
    var cut = new ArrayList<Line>();
    long sum = 0;
    for (var part : parts) {
      cut.add(typed(part));
      sum += part;
    }

    assertThat(isWithin(new Lines(cut))).isEqualTo(sum <= 100_000);
  }

  @Property
  void a_load_below_another_is_within_what_that_is_within(
      @ForAll @IntRange(min = 1, max = 5) int pieces,
      @ForAll @LongRange(min = 2, max = 150_000) long grams) {
    var more = lines(fridges(pieces), typed(grams));
    var less = lines(fridges(pieces), typed(grams - 1));

    if (isWithin(more)) {
      assertThat(isWithin(less)).isTrue();
    }
  }

  private static Line typed(long grams) {
    return Line.of(Examples.typed("PAPER", grams, "BAG-001"), PAPER);
  }

  private static Line read(long grams) {
    return Line.of(reading("PAPER", grams, "BAG-001"), PAPER);
  }

  private static Line fridges(int pieces) {
    return Line.of(pieces("FRIDGE", 60_000, pieces, "BAG-001"), FRIDGE);
  }

  private static void within(Lines lines) {
    assertThatCode(() -> CEILINGS.check(lines)).doesNotThrowAnyException();
  }

  private static boolean isWithin(Lines lines) {
    return catchThrowableOfType(Problem.class, () -> CEILINGS.check(lines)) == null;
  }

  private static void refused(Lines lines, String detail) {
    var problem = catchThrowableOfType(Problem.class, () -> CEILINGS.check(lines));

    assertThat(problem.type()).isEqualTo(CollectionProblem.SECOND_PERSON);
    assertThat(problem.detail()).contains(detail);
  }
}
