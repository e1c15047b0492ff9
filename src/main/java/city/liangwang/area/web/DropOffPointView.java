package city.liangwang.area.web;

import city.liangwang.area.DropOffKind;
import city.liangwang.area.domain.DropOffPoint;
import city.liangwang.area.domain.DropOffState;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A drop-off point (交投点) as everybody sees it. */
public record DropOffPointView(
    UUID id,
    @Schema(examples = "WF1-A") String code,
    @Schema(examples = "文峰一站交投点") String nameZh,
    @Schema(examples = "Wenfeng Station 1 drop-off") String nameEn,
    @Schema(description = "What it takes, and how") DropOffKind kind,
    @Schema(examples = "990101") String divisionCode,
    @Schema(description = "The station that looks after it") UUID stationId,
    @Schema(description = "Where it stands; absent for one at the station")
        @Nullable UUID communityId,
    @Schema(description = "WGS-84 degrees", examples = "36.103779") double latitude,
    @Schema(description = "WGS-84 degrees", examples = "114.361852") double longitude,
    @Schema(
            type = SchemaType.STRING,
            description = "Opens daily, in the city's zone",
            examples = "07:30")
        @JsonFormat(pattern = "HH:mm")
        LocalTime opens,
    @Schema(
            type = SchemaType.STRING,
            description = "Closes daily, in the city's zone",
            examples = "20:30")
        @JsonFormat(pattern = "HH:mm")
        LocalTime closes,
    @Schema(description = "As it was last seen; absent while nobody has looked")
        @Nullable DropOffState state,
    @Schema(description = "When it was last seen; absent while nobody has looked")
        @Nullable Instant lastSeenAt,
    @Schema(description = "Invented for demonstration") boolean synthetic) {

  static DropOffPointView of(DropOffPoint point) {
    return new DropOffPointView(
        point.id(),
        point.code(),
        point.nameZh(),
        point.nameEn(),
        point.kind(),
        point.divisionCode(),
        point.stationId(),
        point.communityId(),
        point.location().latitude(),
        point.location().longitude(),
        point.hours().opens(),
        point.hours().closes(),
        point.state(),
        point.lastSeenAt(),
        point.synthetic());
  }
}
