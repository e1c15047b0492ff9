package city.liangwang.catalog.domain;

import city.liangwang.catalog.CatalogProblem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The prices of one material in one area: one after the other, never two at a time. */
public record PriceTimeline(List<Period> periods) {

  public PriceTimeline {
    periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
  }

  /**
   * Where a price goes that begins at {@code from}: it ends the one that holds then, and ends where
   * the next begins. Fails with {@code price-taken} when one begins at that very instant.
   */
  public Place placeFor(Instant from) {
    if (periods.stream().anyMatch(period -> period.from().equals(from))) {
      throw CatalogProblem.PRICE_TAKEN.at("validFrom", "another price begins at " + from);
    }
    return new Place(
        periods.stream().filter(period -> period.contains(from)).map(Period::id).findFirst(),
        periods.stream().map(Period::from).filter(from::isBefore).findFirst());
  }

  /** When a price holds; without an end {@code to} is empty. */
  public record Period(UUID id, Instant from, Optional<Instant> to) {

    boolean contains(Instant instant) {
      return !instant.isBefore(from) && to.map(instant::isBefore).orElse(true);
    }
  }

  /**
   * A place in the timeline.
   *
   * @param closes the price that ends where the new one begins
   * @param to where the new one ends
   */
  public record Place(Optional<UUID> closes, Optional<Instant> to) {}
}
