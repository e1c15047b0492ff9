package city.liangwang.collection.web;

import city.liangwang.collection.app.CorrectWeighing.Correction;
import city.liangwang.collection.domain.Lines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DoorWeighingCorrectionRequest", description = "What a weighing should have been")
record CorrectionRequest(
    @Schema(description = "All lines as they should be; an empty list reverses the weighing")
        @NotNull
        @Size(max = Lines.COUNT_MAX)
        List<@NotNull @Valid LineRequest> lines,
    @Schema(description = "Why, without names", examples = "称重时读数看错") @NotBlank @Size(max = 200)
        String reason) {

  Correction correction(UUID weighingId) {
    return new Correction(weighingId, lines.stream().map(LineRequest::reading).toList(), reason);
  }
}
