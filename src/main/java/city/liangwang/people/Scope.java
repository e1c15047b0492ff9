package city.liangwang.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's roles hold; null where they do not hold at all. An administrator, dispatcher,
 * finance or statistician without a division sees the whole city.
 *
 * @param recyclerId the organisation of a recycler's person
 * @param divisionCode limits city departments to their district
 */
public record Scope(
    @Nullable UUID stationId,
    @Nullable UUID centreId,
    @Nullable UUID recyclerId,
    @Nullable String divisionCode) {}
