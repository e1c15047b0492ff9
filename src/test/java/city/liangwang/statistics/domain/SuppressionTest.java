package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static Cell community(String key, long households) {
    return new Cell(key, "collected", 1_000 * households, 0, 0, households, households, List.of());
  }

  private static List<String> hidden(Cell... cells) {
    return Suppression.of(List.of(cells)).stream()
        .filter(Suppression.Shown::suppressed)
        .map(shown -> String.valueOf(shown.key()))
        .toList();
  }

  @Test
  void five_households_are_shown_and_four_are_not() {
    assertThat(hidden(community("a", 5), community("b", 6))).isEmpty();
    assertThat(hidden(community("a", 4), community("b", 4), community("c", 9)))
        .containsExactly("a", "b");
  }

  @Test
  void a_single_hidden_one_hides_the_next_smallest_with_it() {
    assertThat(hidden(community("a", 20), community("b", 1), community("c", 10)))
        .containsExactly("b", "c");
  }

  @Test
  void what_is_hidden_shows_nothing() {
    var shown = Suppression.of(List.of(community("a", 2)));
    assertThat(shown).containsExactly(new Suppression.Shown("a", null, null, true));
  }

  @Test
  void without_households_nothing_is_shown() {
    var unknown = new Cell("a", "collected", 5, 0, 0, 1L, null, List.of());
    assertThat(Suppression.of(List.of(unknown))).allMatch(Suppression.Shown::suppressed);
    assertThat(Suppression.of(Stream.<Cell>of().toList())).isEmpty();
  }
}
