package city.liangwang.ledger.web;

import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Total;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What all accounts of one kind hold together. Over all kinds the grams are 0, and so the fen. */
public record TotalView(
    @Schema(description = "What the accounts are for", examples = "STATION_STOCK") AccountKind kind,
    @Schema(description = "grams (all materials), fen or points", examples = "grams") String counts,
    @Schema(description = "What they hold", examples = "139189500") long amount) {

  static TotalView of(Total total) {
    return new TotalView(
        total.kind(), total.counts().name().toLowerCase(Locale.ROOT), total.amount());
  }
}
