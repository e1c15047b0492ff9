package city.liangwang.area.web;

import city.liangwang.area.Community;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community (小区) as everybody sees it. */
public record CommunityView(
    UUID id,
    @Schema(examples = "WF-01") String code,
    @Schema(examples = "槐荫苑") String nameZh,
    @Schema(examples = "990101") String divisionCode,
    @Schema(description = "WGS-84 degrees", examples = "36.094280") double latitude,
    @Schema(description = "WGS-84 degrees", examples = "114.350713") double longitude,
    @Schema(description = "Whether a station serves it") boolean covered) {

  static CommunityView of(Community community) {
    return new CommunityView(
        community.id(),
        community.code(),
        community.nameZh(),
        community.divisionCode(),
        community.location().latitude(),
        community.location().longitude(),
        community.stationId() != null);
  }
}
