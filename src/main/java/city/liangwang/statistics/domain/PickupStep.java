package city.liangwang.statistics.domain;

import city.liangwang.booking.PickupState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pickup went from one state to another.
 *
 * @param from null when it was booked
 */
public record PickupStep(UUID pickupId, @Nullable PickupState from, PickupState to, Instant at) {

  /** One step per pickup, from where its first step began to where its last one ended. */
  public static List<PickupStep> joined(List<PickupStep> steps) {
    var byPickup = new LinkedHashMap<UUID, PickupStep>();
    steps.forEach(step -> byPickup.merge(step.pickupId(), step, PickupStep::then));
    return new ArrayList<>(byPickup.values());
  }

  private PickupStep then(PickupStep next) {
    return new PickupStep(pickupId, from, next.to, at);
  }
}
