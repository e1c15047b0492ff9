package city.liangwang.ledger.web;

import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.domain.Account;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account (账户). */
public record AccountView(
    @Schema(description = "Number of the account", examples = "42") long id,
    @Schema(description = "Whose it is") UUID owner,
    @Schema(description = "What it is for", examples = "RESIDENT_MONEY") AccountKind kind,
    @Schema(
            description = "CNY in fen, PT in points, g:<material> in grams",
            examples = {"CNY", "g:R0901"})
        String unit,
    @Schema(description = "What it holds, in its unit", examples = "1250") long amount) {

  static AccountView of(Account account) {
    var key = account.key();
    return new AccountView(
        account.id(), key.owner(), key.kind(), key.unit().code(), account.amount());
  }
}
