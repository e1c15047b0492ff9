package city.liangwang.custody.web;

import city.liangwang.custody.app.LoadTrip.Manifest;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The manifest (联单) of a loaded truck. */
public record ManifestView(
    @Schema(description = "The trip") UUID tripId,
    @Schema(description = "Number of the seal", examples = "S-10442") String sealNumber,
    @Schema(description = "Grams by material") List<MassLineView> lines) {

  static ManifestView of(Manifest manifest) {
    return new ManifestView(
        manifest.tripId(),
        manifest.sealNumber(),
        manifest.lines().stream().map(MassLineView::of).toList());
  }
}
