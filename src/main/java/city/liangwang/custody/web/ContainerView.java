package city.liangwang.custody.web;

import city.liangwang.custody.domain.OpenFill;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A container (周转箱) that stands at the station with something in it. */
public record ContainerView(
    @Schema(description = "Its code", examples = "BOX-07") String containerCode,
    @Schema(description = "What is in it", examples = "R0901") String materialCode,
    @Schema(description = "Since when") Instant openedAt,
    @Schema(description = "How much, in grams", examples = "182400") long grams) {

  static ContainerView of(OpenFill fill) {
    return new ContainerView(
        fill.containerCode(), fill.materialCode(), fill.openedAt(), fill.grams());
  }
}
