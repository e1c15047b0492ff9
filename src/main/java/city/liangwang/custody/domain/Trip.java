package city.liangwang.custody.domain;

import city.liangwang.custody.CustodyProblem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A truck from a station to a centre (清运趟次).
 *
 * @param sealNumber null until it is loaded
 * @param sealIntact null until it has arrived
 * @param loadTransfer the ledger transfer that put the load on the truck
 */
public record Trip(
    UUID id,
    UUID stationId,
    String divisionCode,
    UUID centreId,
    UUID driverId,
    String plate,
    TripState state,
    @Nullable String sealNumber,
    @Nullable Boolean sealIntact,
    @Nullable UUID loadTransfer,
    Instant plannedAt) {

  /** Fails with {@code trip-state} unless {@code next} may follow. */
  public void requireNext(TripState next) {
    if (!state.next().contains(next)) {
      throw CustodyProblem.TRIP_STATE.because(state + " can not become " + next);
    }
  }

  /** The transfer that a truck that is loaded or under way must have. */
  public UUID requireLoadTransfer() {
    if (loadTransfer == null) {
      throw new IllegalStateException("trip " + id + " is " + state + " without a load");
    }
    return loadTransfer;
  }

  public Trip loaded(String seal, UUID transfer) {
    return with(TripState.LOADED, seal, null, transfer);
  }

  public Trip unloaded() {
    return with(TripState.PLANNED, null, null, null);
  }

  public Trip arrived(boolean intact) {
    return with(TripState.ARRIVED, sealNumber, intact, loadTransfer);
  }

  public Trip in(TripState next) {
    return with(next, sealNumber, sealIntact, loadTransfer);
  }

  private Trip with(
      TripState next, @Nullable String seal, @Nullable Boolean intact, @Nullable UUID transfer) {
    return new Trip(
        id,
        stationId,
        divisionCode,
        centreId,
        driverId,
        plate,
        next,
        seal,
        intact,
        transfer,
        plannedAt);
  }
}
