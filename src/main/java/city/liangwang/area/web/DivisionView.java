package city.liangwang.area.web;

import city.liangwang.area.Division;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A division of the city. */
public record DivisionView(
    @Schema(description = "Administrative code", examples = "990101") String code,
    @Schema(examples = "文峰区") String nameZh,
    @Schema(examples = "Wenfeng") String nameEn,
    @Schema(description = "district, county or county-level-city", examples = "district")
        String level,
    @Schema(description = "WGS-84 degrees of its seat", examples = "36.097983") double latitude,
    @Schema(description = "WGS-84 degrees of its seat", examples = "114.346515") double longitude) {

  static DivisionView of(Division division) {
    return new DivisionView(
        division.code(),
        division.nameZh(),
        division.nameEn(),
        division.level(),
        division.seat().latitude(),
        division.seat().longitude());
  }
}
