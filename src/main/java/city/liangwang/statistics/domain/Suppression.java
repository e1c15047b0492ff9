package city.liangwang.statistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides what a few households gave from the public.
 *
 * <p>The total of the district is public, so a single hidden cell could be computed from the
 * others: then the next smallest is hidden with it.
 */
public final class Suppression {

  /** Fewer households than this are hidden. */
  public static final long HOUSEHOLDS_MIN = 5;

  private Suppression() {}

  public static List<Shown> of(List<Cell> cells) {
    var hidden = hidden(cells);
    return cells.stream().map(cell -> Shown.of(cell, hidden.contains(cell.key()))).toList();
  }

  private static Set<@Nullable String> hidden(List<Cell> cells) {
    var bySize = new ArrayList<>(cells);
    bySize.sort(Comparator.comparingLong(Suppression::households));
    var hidden = new HashSet<@Nullable String>();
    for (var cell : bySize) {
      var few = households(cell) < HOUSEHOLDS_MIN;
      if (few || hidden.size() == 1) {
        hidden.add(cell.key());
      }
    }
    return hidden;
  }

  private static long households(Cell cell) {
    return Objects.requireNonNullElse(cell.households(), 0L);
  }

  /**
   * A cell as the public sees it.
   *
   * @param grams null, as households, when hidden
   */
  public record Shown(
      @Nullable String key, @Nullable Long grams, @Nullable Long households, boolean suppressed) {

    private static Shown of(Cell cell, boolean hidden) {
      return hidden
          ? new Shown(cell.key(), null, null, true)
          : new Shown(cell.key(), cell.grams(), cell.households(), false);
    }
  }
}
