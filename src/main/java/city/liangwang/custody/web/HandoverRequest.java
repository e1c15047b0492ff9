package city.liangwang.custody.web;

import city.liangwang.custody.app.RecordHandover.Content;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        List<@NotNull @Valid ReadingRequest> readings,
    @Size(max = 200)
        @Pattern(regexp = "(?s).*\\S.*")
        @Schema(
            description =
                "Why the station's weight is not the door's; needed outside the configured tolerance",
            examples = "编织袋破损,途中散落")
        @Nullable String differenceReason) {

  Content content() {
    return new Content(
        collectorId,
        weighingIds.stream().distinct().toList(),
        readings.stream().map(ReadingRequest::reading).toList(),
        differenceReason);
  }
}
