package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the public can find out about a few households: nothing. */
class PrivacyTest {

  private static Cell community(String key, long households) {
    return new Cell(key, "collected", 1_000 * households, 0, 0, households, households, List.of());
  }

  private static List<Cell> communities(List<Integer> households) {
    var cells = new ArrayList<Cell>();
    households.forEach(count -> cells.add(community("c" + cells.size(), count)));
    return cells;
  }

  private static List<Suppression.Shown> hidden(List<Cell> cells) {
    return Suppression.of(cells).stream().filter(Suppression.Shown::suppressed).toList();
  }

  @Provide
  Arbitrary<List<Integer>> households() {
    return Arbitraries.integers().between(0, 30).list().ofMaxSize(12);
  }

  @Property
  void whoever_is_few_is_hidden(@ForAll("households") List<Integer> households) {
    var shown = Suppression.of(communities(households));
    for (var i = 0; i < households.size(); i++) {
      if (households.get(i) < Suppression.HOUSEHOLDS_MIN) {
        assertThat(shown.get(i).suppressed()).isTrue();
        assertThat(shown.get(i).grams()).isNull();
        assertThat(shown.get(i).households()).isNull();
      }
    }
  }

  @Property
  void never_is_a_single_one_hidden_among_others(@ForAll("households") List<Integer> households) {
    var cells = communities(households);
    if (cells.size() > 1) {
      assertThat(hidden(cells).size()).isNotEqualTo(1);
    }
  }

  @Property
  void no_more_are_hidden_than_have_to_be(@ForAll("households") List<Integer> households) {
    var few = households.stream().filter(count -> count < Suppression.HOUSEHOLDS_MIN).count();
    var cells = communities(households);
    var expected = few == 1 && cells.size() > 1 ? 2 : few;
    assertThat(hidden(cells)).hasSize((int) expected);
  }

  @Property
  void nothing_is_left_out_and_the_order_stays(@ForAll("households") List<Integer> households) {
    var cells = communities(households);
    assertThat(Suppression.of(cells))
        .extracting(Suppression.Shown::key)
        .isEqualTo(cells.stream().map(Cell::key).toList());
  }

  @Test
  void of_two_alike_the_first_is_hidden_with_the_small_one() {
    var shown = hidden(List.of(community("a", 9), community("b", 9), community("c", 1)));
    assertThat(shown).extracting(Suppression.Shown::key).containsExactly("a", "c");
  }

  @Test
  void a_community_that_corrections_left_without_households_is_hidden() {
    assertThat(hidden(List.of(community("a", 0), community("b", 0), community("c", 8)))).hasSize(2);
  }
}
