package city.liangwang.area.web;

import city.liangwang.area.Station;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the service comes to a community. */
public record CoverageView(
    UUID communityId,
    boolean covered,
    @Schema(description = "The station that serves it; null while it is not covered")
        @Nullable ServingStation station) {

  static CoverageView of(UUID communityId, Optional<Station> station) {
    return new CoverageView(
        communityId, station.isPresent(), station.map(ServingStation::of).orElse(null));
  }

  /** A station by name. */
  public record ServingStation(UUID id, String code, String nameZh) {

    static ServingStation of(Station station) {
      return new ServingStation(station.id(), station.code(), station.nameZh());
    }
  }
}
