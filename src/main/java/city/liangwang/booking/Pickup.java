package city.liangwang.booking;

import city.liangwang.shared.TimeWindow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pickup (上门回收单).
 *
 * @param bookedAt the price of this instant is held until the pickup ends
 * @param collectorId who holds the job; null while nobody does
 * @param urges how often the resident has urged it
 * @param urgedAt when the resident did so last; null while nobody has
 */
public record Pickup(
    UUID id,
    PickupKind kind,
    PickupState state,
    UUID residentId,
    UUID householdId,
    UUID addressId,
    UUID communityId,
    String divisionCode,
    UUID stationId,
    TimeWindow slot,
    Instant bookedAt,
    @Nullable UUID collectorId,
    int urges,
    @Nullable Instant urgedAt) {}
