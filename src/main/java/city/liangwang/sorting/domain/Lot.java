package city.liangwang.sorting.domain;

import city.liangwang.sorting.OutboundShipped.ShippedLot;
import java.time.Instant;
import java.util.UUID;

/** A bale or lot (批). */
public record Lot(
    UUID id,
    UUID runId,
    UUID centreId,
    String materialCode,
    long grams,
    Instant madeAt,
    LotState state) {

  public ShippedLot shipped() {
    return new ShippedLot(id, materialCode, grams);
  }
}
