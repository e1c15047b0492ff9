package city.liangwang.wallet.web;

import city.liangwang.ledger.Movement;
import city.liangwang.wallet.domain.Purse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a wallet's statement (明细), in fen or in points. */
public record WalletMovementView(
    @Schema(description = "The transfer it belongs to") UUID transferId,
    @Schema(description = "When") Instant at,
    @Schema(description = "What it was made for", examples = "door-weighing") String causeKind,
    @Schema(description = "The record it was made for") UUID causeId,
    @Schema(description = "The transfer that was undone by it") @Nullable UUID reverses,
    @Schema(description = "true on the frozen part: set aside, or given back") boolean held,
    @Schema(description = "Above zero came in; absent for points", examples = "1250")
        @Nullable Long fen,
    @Schema(description = "Above zero came in; absent for money", examples = "10")
        @Nullable Long points) {

  static WalletMovementView of(Purse purse, Movement movement) {
    var account = movement.account();
    return new WalletMovementView(
        movement.transferId(),
        movement.at(),
        movement.cause().kind(),
        movement.cause().id(),
        movement.reverses(),
        account.equals(purse.heldOf(account.owner())),
        purse == Purse.MONEY ? movement.amount() : null,
        purse == Purse.POINTS ? movement.amount() : null);
  }
}
