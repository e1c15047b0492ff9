package city.liangwang.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an account is for. Its balance is what it holds: what came in less what went out.
 *
 * <p>A kind with a floor never falls below zero and keeps its balance in a row; one without a floor
 * may be written by everybody at once and is summed when it is read. The table {@code
 * ledger.account_kind} says the same; a test compares them.
 */
public enum AccountKind {
  /** Owner community. Below zero by all that its households gave. */
  COMMUNITY_SOURCE(false),
  /** Owner collector. What the collector carries. */
  COLLECTOR_CUSTODY(true),
  /** Owner collector. Weighed at the door, less what the station weighed. */
  COLLECTOR_DIFFERENCE(false),
  /** Owner station. */
  STATION_STOCK(true),
  /** Owner trip. What the truck carries by the manifest. */
  TRIP_LOAD(true),
  /** Owner trip. Manifest less weighbridge. */
  TRIP_VARIANCE(false),
  /** Owner centre. Taken in and not yet sorted. */
  CENTRE_INTAKE(true),
  /**
   * Owner centre. Where sorting turns one material into others; all of its units together are 0.
   */
  CENTRE_CONVERSION(false),
  /** Owner lot. */
  LOT(true),
  /** Owner centre. Sorting residue on the way to incineration or landfill. */
  CENTRE_RESIDUE(true),
  /** Owner centre. Loss that was recorded: moisture, dust. */
  CENTRE_LOSS(false),
  /** Owner outbound. On the way to a recycler. */
  OUTBOUND_LOAD(true),
  /** Owner outbound. Shipped less what the recycler weighed. */
  OUTBOUND_DIFFERENCE(false),
  /** Owner recycler. */
  RECYCLER_RECEIVED(false),
  /** Owner operator. Below zero by all that was paid for goods. */
  OPERATOR_PURCHASES(false),
  /** Owner resident. What the operator owes for goods sold (环保金). */
  RESIDENT_MONEY(true),
  /** Owner resident. Frozen by a dispute or a payout. */
  RESIDENT_MONEY_HELD(true),
  /** Owner operator. Below zero by all points given. */
  POINTS_BUDGET(false),
  /** Owner resident. */
  RESIDENT_POINTS(true),
  /** Owner resident. Frozen by a dispute or a redemption. */
  RESIDENT_POINTS_HELD(true);

  private final boolean floor;

  AccountKind(boolean floor) {
    this.floor = floor;
  }

  /** None when there is no such kind. */
  public static Optional<AccountKind> find(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** Where a hold on this account sets things aside; only for a kind that can be held. */
  public AccountKind held() {
    return switch (this) {
      case RESIDENT_MONEY -> RESIDENT_MONEY_HELD;
      case RESIDENT_POINTS -> RESIDENT_POINTS_HELD;
      default -> throw new IllegalStateException(this + " can not be held");
    };
  }

  /** Whether the balance never falls below zero. */
  public boolean hasFloor() {
    return floor;
  }
}
