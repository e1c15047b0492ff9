package city.liangwang.statistics.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a fact counts. What is not known at its stage is null. */
public record Place(
    String divisionCode,
    @Nullable UUID communityId,
    @Nullable UUID stationId,
    @Nullable UUID centreId) {}
