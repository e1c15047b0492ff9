package city.liangwang.custody.web;

import city.liangwang.shared.MassLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some grams of one material. */
public record MassLineView(
    @Schema(description = "Material", examples = "R0901") String materialCode,
    @Schema(description = "Grams", examples = "182400") long grams) {

  static MassLineView of(MassLine line) {
    return new MassLineView(line.materialCode(), line.grams());
  }
}
