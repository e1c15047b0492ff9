package city.liangwang.area.domain;

import city.liangwang.area.DropOffKind;
import city.liangwang.shared.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place to which people bring what they sort (交投点).
 *
 * @param stationId whose keeper looks after it
 * @param communityId where it stands; null for one at the station
 * @param state as it was last seen; null while nobody has looked
 * @param lastSeenAt null while nobody has looked
 */
public record DropOffPoint(
    UUID id,
    String code,
    String nameZh,
    String nameEn,
    DropOffKind kind,
    String divisionCode,
    UUID stationId,
    @Nullable UUID communityId,
    GeoPoint location,
    OpeningHours hours,
    boolean synthetic,
    @Nullable DropOffState state,
    @Nullable Instant lastSeenAt) {}
