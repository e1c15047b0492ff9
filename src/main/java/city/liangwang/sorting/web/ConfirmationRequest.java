package city.liangwang.sorting.web;

import city.liangwang.sorting.app.ConfirmOutbound.Content;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a recycler received. */
public record ConfirmationRequest(
    @PositiveOrZero
        @Max(40_000_000)
        @Schema(
            description = "Grams by the recycler's own scale, without what is sent back",
            examples = "1378500")
        long receivedGrams,
    @NotNull @Size(max = 500) @Schema(description = "Lots that are sent back whole")
        List<@NotNull UUID> returnedLotIds,
    @Size(max = 200)
        @Pattern(regexp = "(?s).*\\S.*")
        @Schema(
            description = "Why it is not what was shipped; needed outside the configured tolerance",
            examples = "含水率低于发货时")
        @Nullable String differenceReason) {

  Content content(UUID outboundId) {
    return new Content(outboundId, receivedGrams, returnedLotIds, differenceReason);
  }
}
