package city.liangwang.booking;

import java.util.Set;

/** Where a pickup stands. No state can be skipped. */
public enum PickupState {
  BOOKED,
  ASSIGNED,
  ARRIVED,
  WEIGHED,
  CANCELLED,
  REFUSED,
  NO_SHOW;

  /** The states that may follow. */
  public Set<PickupState> next() {
    return switch (this) {
      case BOOKED -> Set.of(ASSIGNED, CANCELLED);
      // Back to BOOKED when the collector gives the job back or the resident moves it.
      case ASSIGNED -> Set.of(BOOKED, ARRIVED, CANCELLED);
      case ARRIVED -> Set.of(BOOKED, WEIGHED, REFUSED, NO_SHOW);
      case WEIGHED, CANCELLED, REFUSED, NO_SHOW -> Set.of();
    };
  }
}
