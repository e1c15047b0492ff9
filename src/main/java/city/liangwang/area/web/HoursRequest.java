package city.liangwang.area.web;

import city.liangwang.area.domain.OpeningHours;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New opening hours of a station, daily, in the city's zone. */
public record HoursRequest(
    @Schema(type = SchemaType.STRING, examples = "07:30")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @NotNull
        LocalTime opens,
    @Schema(type = SchemaType.STRING, examples = "20:30")
        @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
        @NotNull
        LocalTime closes) {

  OpeningHours hours() {
    return new OpeningHours(opens, closes);
  }
}
