package city.liangwang.dispatch.app;

import city.liangwang.booking.PickupState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a job stood after the call.
 *
 * @param collectorId who holds it, or did when it ended; null while nobody does
 */
public record Job(UUID pickupId, PickupState state, @Nullable UUID collectorId) {}
