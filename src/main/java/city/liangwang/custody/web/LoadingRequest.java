package city.liangwang.custody.web;

import city.liangwang.custody.app.LoadTrip.Content;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is put on a truck. */
public record LoadingRequest(
    @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "Containers, each whole", examples = "[\"BOX-07\"]")
        List<@NotNull @Pattern(regexp = "[A-Z0-9-]{1,32}") String> containerCodes,
    @NotNull
        @Pattern(regexp = "[A-Z0-9-]{1,32}")
        @Schema(description = "Number of the seal", examples = "S-10442")
        String sealNumber) {

  Content content(UUID tripId) {
    return new Content(tripId, containerCodes.stream().distinct().toList(), sealNumber);
  }
}
