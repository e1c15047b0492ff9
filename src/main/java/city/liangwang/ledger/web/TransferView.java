package city.liangwang.ledger.web;

import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Leg;
import city.liangwang.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transfer (记账) with all of its legs, which sum to 0 in every unit. */
public record TransferView(
    @Schema(description = "The transfer") UUID id,
    @Schema(description = "What it was made for", examples = "door-weighing") String causeKind,
    @Schema(description = "The record it was made for") UUID causeId,
    @Schema(description = "When") Instant at,
    @Schema(description = "Who did it") UUID personId,
    @Schema(description = "The transfer that was undone by it") @Nullable UUID reverses,
    @Schema(description = "What moved") List<LegView> legs) {

  /** One side. */
  public record LegView(
      @Schema(description = "Whose account") UUID owner,
      @Schema(description = "What it is for", examples = "RESIDENT_MONEY") AccountKind kind,
      @Schema(description = "What it counts", examples = "CNY") String unit,
      @Schema(description = "Above zero came in, below zero went out", examples = "1250")
          long amount) {

    static LegView of(Leg leg) {
      var account = leg.account();
      return new LegView(account.owner(), account.kind(), account.unit().code(), leg.amount());
    }
  }

  static TransferView of(Transfer transfer) {
    return new TransferView(
        transfer.id(),
        transfer.cause().kind(),
        transfer.cause().id(),
        transfer.at(),
        transfer.person(),
        transfer.reverses(),
        transfer.legs().stream().map(LegView::of).toList());
  }
}
