package city.liangwang.ledger.web;

import city.liangwang.ledger.domain.Check;
import city.liangwang.ledger.domain.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check of the books (账务核对) found. */
public record CheckView(
    @Schema(description = "The check") UUID id,
    @Schema(description = "When it was made") Instant at,
    @Schema(description = "Who asked for it; absent for the daily one") @Nullable UUID personId,
    @Schema(description = "ok, or broken when there is a finding", examples = "ok") String result,
    @Schema(description = "How many transfers the books have", examples = "3210") long transfers,
    @Schema(description = "How many legs they have", examples = "21042") long legs,
    @Schema(description = "Grams that no account explains", examples = "0") long unexplainedGrams,
    @Schema(description = "Fen that no account explains", examples = "0") long unexplainedFen,
    @Schema(description = "What is wrong, at most 100 of it") List<FindingView> findings) {

  /** One thing that is wrong. */
  public record FindingView(
      @Schema(
              description =
                  "legs-sum-to-zero, conversion-keeps-mass, balance-equals-legs, floor-holds, "
                      + "leg-has-transfer-and-account or transfer-has-legs",
              examples = "balance-equals-legs")
          String rule,
      @Schema(description = "The transfer, account or leg") String subject,
      @Schema(description = "What is counted", examples = "CNY") String unit,
      @Schema(description = "How much is unexplained", examples = "12") String amount) {

    static FindingView of(Finding finding) {
      return new FindingView(finding.rule(), finding.subject(), finding.unit(), finding.amount());
    }
  }

  static CheckView of(Check check) {
    return new CheckView(
        check.id(),
        check.at(),
        check.personId(),
        check.passed() ? "ok" : "broken",
        check.transfers(),
        check.legs(),
        check.unexplainedGrams(),
        check.unexplainedFen(),
        check.findings().stream().map(FindingView::of).toList());
  }
}
