package city.liangwang.sorting.web;

import city.liangwang.sorting.app.ConfirmOutbound.Confirmed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outbound that the recycler has confirmed. */
public record ConfirmationView(
    @Schema(description = "The outbound") UUID outboundId,
    @Schema(description = "The confirmation") UUID confirmationId,
    @Schema(description = "Grams received", examples = "1378500") long receivedGrams,
    @Schema(description = "When") Instant at) {

  static ConfirmationView of(Confirmed confirmed) {
    return new ConfirmationView(
        confirmed.outboundId(),
        confirmed.confirmationId(),
        confirmed.receivedGrams(),
        confirmed.at());
  }
}
