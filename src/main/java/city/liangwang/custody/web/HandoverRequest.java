package city.liangwang.custody.web;

import city.liangwang.custody.app.RecordHandover.Content;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a collector brings and what the station's scale says. */
public record HandoverRequest(
    @NotNull @Schema(description = "Whose goods they are") UUID collectorId,
    @NotNull
        @Size(min = 1, max = 500)
        @Schema(description = "The door weighings that are handed over, each whole")
        List<@NotNull UUID> weighingIds,
    @NotNull
        @Size(max = 500)
        @Schema(description = "Readings of the station's scale; none when nothing was found")
        List<@NotNull @Valid ReadingRequest> readings) {

  Content content() {
    return new Content(
        collectorId, weighingIds, readings.stream().map(ReadingRequest::reading).toList());
  }
}
