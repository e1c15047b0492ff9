package city.liangwang.wallet.web;

import city.liangwang.wallet.domain.Wallet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wallet (钱包): money (环保金) and points (积分), which are two things. */
public record WalletView(
    @Schema(description = "Fen that can be withdrawn", examples = "1250") long availableFen,
    @Schema(description = "Fen that a dispute or a payout has frozen", examples = "0") long heldFen,
    @Schema(description = "Points that can be spent", examples = "30") long points,
    @Schema(description = "Points that are frozen", examples = "0") long heldPoints) {

  static WalletView of(Wallet wallet) {
    return new WalletView(
        wallet.available().fen(),
        wallet.held().fen(),
        wallet.points().count(),
        wallet.heldPoints().count());
  }
}
