package city.liangwang.sorting.web;

import city.liangwang.sorting.app.ShipLots.Content;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lots that leave. */
public record OutboundRequest(
    @NotNull @Schema(description = "For whom") UUID recyclerId,
    @NotNull @Size(min = 1, max = 500) @Schema(description = "Lots, each whole")
        List<@NotNull UUID> lotIds,
    @NotBlank
        @Size(max = 32)
        @Schema(description = "Number plate of the truck", examples = "示例豫E·88")
        String plate,
    @NotNull
        @Pattern(regexp = "[A-Z0-9-]{1,32}")
        @Schema(description = "Number of the manifest", examples = "M-2026-000123")
        String manifestNumber) {

  Content content() {
    return new Content(recyclerId, lotIds.stream().distinct().toList(), plate, manifestNumber);
  }
}
