package city.liangwang.area;

import city.liangwang.shared.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A residential community (小区).
 *
 * @param stationId the station that serves it; null while it is not covered
 */
public record Community(
    UUID id,
    String code,
    String divisionCode,
    @Nullable UUID stationId,
    String nameZh,
    GeoPoint location) {}
