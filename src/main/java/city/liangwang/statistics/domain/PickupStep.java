package city.liangwang.statistics.domain;

import city.liangwang.booking.PickupState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pickup went from one state to another, perhaps over several others.
 *
 * @param booked whether it began with the booking
 * @param began all states in which a step of it began, in their order
 * @param at of the first step
 */
public record PickupStep(
    UUID pickupId, boolean booked, List<PickupState> began, PickupState to, Instant at) {

  public PickupStep {
    began = List.copyOf(began);
  }

  /** One step; {@code from} is null when it was booked. */
  public static PickupStep of(
      UUID pickupId, @Nullable PickupState from, PickupState to, Instant at) {
    return new PickupStep(pickupId, from == null, from == null ? List.of() : List.of(from), to, at);
  }

  /** One step per pickup, from where its first step began to where its last one ended. */
  public static List<PickupStep> joined(List<PickupStep> steps) {
    var byPickup = new LinkedHashMap<UUID, PickupStep>();
    steps.forEach(step -> byPickup.merge(step.pickupId(), step, PickupStep::then));
    return new ArrayList<>(byPickup.values());
  }

  private PickupStep then(PickupStep next) {
    var all = new ArrayList<>(began);
    all.addAll(next.began);
    return new PickupStep(pickupId, booked || next.booked, all, next.to, at);
  }
}
