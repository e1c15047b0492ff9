package city.liangwang.collection.web;

import city.liangwang.collection.app.WeighAtDoor.Load;
import city.liangwang.collection.domain.Lines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DoorWeighingRequest", description = "What was weighed at a door")
record DoorWeighingRequest(
    @Schema(description = "The pickup at whose door the collector stands") @NotNull UUID pickupId,
    @Schema(description = "One line a reading") @NotNull @Size(min = 1, max = Lines.COUNT_MAX)
        List<@NotNull @Valid LineRequest> lines,
    @Schema(
            description = "When it was weighed, for a phone that had no network; now when absent",
            examples = "2026-11-23T05:12:44Z")
        @Nullable Instant weighedAt) {

  Load load() {
    return new Load(pickupId, lines.stream().map(LineRequest::reading).toList(), weighedAt);
  }
}
