package city.liangwang.statistics.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * All that an event means for the figures.
 *
 * @param lines in a fixed order: a line keeps its number whenever the event is read again
 * @param begun what went into what
 * @param ended what did so before and no longer does
 * @param emptied records whose sources went back where they came from
 */
public record Counted(
    List<Fact> lines,
    List<Edge> begun,
    List<Edge> ended,
    List<UUID> emptied,
    List<PickupStep> steps) {

  public Counted {
    lines = List.copyOf(lines);
    begun = List.copyOf(begun);
    ended = List.copyOf(ended);
    emptied = List.copyOf(emptied);
    steps = List.copyOf(steps);
  }

  static Counted of(List<Fact> lines, List<Edge> begun) {
    return new Counted(lines, begun, List.of(), List.of(), List.of());
  }

  static Counted undoing(List<Fact> lines, List<Edge> ended) {
    return new Counted(lines, List.of(), ended, List.of(), List.of());
  }

  /** Nothing of what went into something else goes back. */
  public boolean onlyBegins() {
    return ended.isEmpty() && emptied.isEmpty();
  }

  /** The lineage of this and then of the next, which may end something, as one. */
  public Counted then(Counted next) {
    var both = new ArrayList<>(begun);
    both.addAll(next.begun);
    return new Counted(List.of(), both, next.ended, next.emptied, List.of());
  }
}
