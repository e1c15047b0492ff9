package city.liangwang.booking.app;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.domain.Item;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resident asks for.
 *
 * @param slotStart null when the pickup is wanted within the hour
 * @param note for the collector who holds the job
 */
public record Wish(
    PickupKind kind,
    UUID addressId,
    @Nullable Instant slotStart,
    List<Item> items,
    @Nullable String note) {

  public Wish {
    items = List.copyOf(items);
  }
}
