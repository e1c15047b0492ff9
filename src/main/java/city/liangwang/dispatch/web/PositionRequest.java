package city.liangwang.dispatch.web;

import city.liangwang.shared.Gcj02;
import city.liangwang.shared.GeoPoint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a collector is. */
public record PositionRequest(
    // Redis knows no places nearer to the poles.
    @NotNull
        @DecimalMin("-85")
        @DecimalMax("85")
        @Schema(description = "Degrees", examples = "36.0979")
        Double latitude,
    @NotNull
        @DecimalMin("-180")
        @DecimalMax("180")
        @Schema(description = "Degrees", examples = "114.3465")
        Double longitude,
    @NotNull
        @Schema(
            description = "What the degrees mean; phones in China send GCJ02",
            examples = "GCJ02")
        CoordinateSystem system) {

  GeoPoint place() {
    return switch (system) {
      case WGS84 -> new GeoPoint(latitude, longitude);
      case GCJ02 -> Gcj02.toWgs84(latitude, longitude);
    };
  }

  /** What degrees mean. */
  public enum CoordinateSystem {
    WGS84,
    GCJ02
  }
}
