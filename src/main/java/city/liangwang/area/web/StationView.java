package city.liangwang.area.web;

import city.liangwang.area.domain.StationCard;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service station (服务站) as everybody sees it. */
public record StationView(
    UUID id,
    @Schema(examples = "WF1") String code,
    @Schema(examples = "文峰一站") String nameZh,
    @Schema(examples = "Wenfeng Station 1") String nameEn,
    @Schema(examples = "990101") String divisionCode,
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
    @Schema(description = "Invented for demonstration") boolean synthetic) {

  static StationView of(StationCard card) {
    var station = card.station();
    return new StationView(
        station.id(),
        station.code(),
        station.nameZh(),
        card.nameEn(),
        station.divisionCode(),
        station.location().latitude(),
        station.location().longitude(),
        card.hours().opens(),
        card.hours().closes(),
        card.synthetic());
  }
}
