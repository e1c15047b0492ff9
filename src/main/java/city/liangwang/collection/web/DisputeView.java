package city.liangwang.collection.web;

import city.liangwang.collection.domain.Dispute;
import city.liangwang.collection.domain.Settlement;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Dispute", description = "What a resident does not agree with")
record DisputeView(
    UUID id,
    UUID weighingId,
    @Schema(description = "The version that is disputed", examples = "1") int version,
    @Schema(description = "What is wrong", examples = "WEIGHT") String reasonCode,
    @Schema(description = "In the resident's own words; only where the dispute itself is looked at")
        @Nullable String text,
    @Schema(description = "Frozen of the amount, in fen", examples = "808") long heldFen,
    @Schema(description = "Frozen of the points", examples = "10") long heldPoints,
    Instant raisedAt,
    @Schema(description = "Null while it is open") @Nullable SettlementView settlement) {

  static DisputeView of(Dispute dispute) {
    return of(dispute, null);
  }

  static DisputeView of(Dispute dispute, @Nullable String text) {
    return new DisputeView(
        dispute.id(),
        dispute.weighingId(),
        dispute.version(),
        dispute.reasonCode().toUpperCase(Locale.ROOT),
        text,
        dispute.heldFen(),
        dispute.heldPoints(),
        dispute.raisedAt(),
        SettlementView.of(dispute.settlement()));
  }

  @Schema(name = "DisputeSettlement", description = "How a dispute was decided")
  record SettlementView(UUID id, Settlement.Outcome outcome, String reason, Instant at) {

    static @Nullable SettlementView of(@Nullable Settlement settlement) {
      return settlement == null
          ? null
          : new SettlementView(
              settlement.id(), settlement.outcome(), settlement.reason(), settlement.at());
    }
  }
}
