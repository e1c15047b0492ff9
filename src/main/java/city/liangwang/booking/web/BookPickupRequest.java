package city.liangwang.booking.web;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.app.Wish;
import city.liangwang.platform.http.RequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a resident asks for. */
public record BookPickupRequest(
    @NotNull @Schema(description = "What is to be fetched", examples = "MIXED_BAG") PickupKind kind,
    @NotNull @Schema(description = "One of the caller's own addresses") UUID addressId,
    @Schema(
            description =
                "When the slot starts, as in the list of slots; absent with withinTheHour")
        @Nullable Instant slotStart,
    @Schema(description = "Take the first slot within the hour that has room", examples = "false")
        @Nullable Boolean withinTheHour,
    @Size(max = 50) @Schema(description = "What will be there; none for a mixed bag")
        @Nullable List<@NotNull @Valid ItemRequest> items,
    @Size(max = 200)
        @Schema(description = "For the collector who holds the job", examples = "二号门进,门铃坏了")
        @Nullable String note) {

  Wish wish() {
    if (Boolean.TRUE.equals(withinTheHour) == (slotStart != null)) {
      throw RequestProblem.INVALID.at("slotStart", "either a slot or within the hour");
    }
    return new Wish(
        kind,
        addressId,
        slotStart,
        items == null ? List.of() : items.stream().map(ItemRequest::item).toList(),
        note);
  }
}
