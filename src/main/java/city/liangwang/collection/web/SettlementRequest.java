package city.liangwang.collection.web;

import city.liangwang.collection.app.SettleDispute.Decision;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.Settlement.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisputeSettlementRequest", description = "How a dispute is decided")
record SettlementRequest(
    @Schema(description = "UPHELD: the weighing stands. CORRECTED: it is booked anew.") @NotNull
        Outcome outcome,
    @Schema(description = "All lines as they should be, when corrected; absent when upheld")
        @Size(max = Lines.COUNT_MAX)
        @Nullable List<@NotNull @Valid LineRequest> lines,
    @Schema(description = "Why, without names", examples = "照片显示读数为12公斤") @NotBlank @Size(max = 200)
        String reason) {

  Decision decision(UUID weighingId, UUID disputeId) {
    var readings = lines == null ? null : lines.stream().map(LineRequest::reading).toList();
    return new Decision(weighingId, disputeId, outcome, readings, reason);
  }
}
