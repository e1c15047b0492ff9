package city.liangwang.custody.domain;

import java.util.Set;

/** Where a trip stands. No state can be skipped. */
public enum TripState {
  PLANNED,
  LOADED,
  DEPARTED,
  ARRIVED,
  TAKEN_IN,
  CANCELLED;

  /** The states that may follow; back only where a load is taken off or an intake is reversed. */
  public Set<TripState> next() {
    return switch (this) {
      case PLANNED -> Set.of(LOADED, CANCELLED);
      case LOADED -> Set.of(DEPARTED, PLANNED);
      case DEPARTED -> Set.of(ARRIVED);
      case ARRIVED -> Set.of(TAKEN_IN);
      case TAKEN_IN -> Set.of(ARRIVED);
      case CANCELLED -> Set.of();
    };
  }
}
