package city.liangwang.booking.domain;

import city.liangwang.catalog.Price;
import city.liangwang.shared.Mass;
import city.liangwang.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a resident may expect to be paid. It binds nobody: what is weighed is paid. */
public final class Estimate {

  private Estimate() {}

  /** None unless every item has a price and says how much of it there is. */
  public static Optional<Money> of(List<Item> items, Map<String, Price> prices) {
    var sum = Money.ZERO;
    for (var item : items) {
      var value = valueOf(item, prices);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(value.get());
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /**
   * What a resident may expect to be charged for pieces. None unless every piece with a fee is
   * counted.
   */
  public static Optional<Money> feeOf(List<Item> items, Map<String, Price> prices) {
    var sum = Money.ZERO;
    for (var item : items) {
      var price = prices.get(item.materialCode());
      var pieces = item.pieces();
      if (price != null && price.feeFenPerPiece() > 0) {
        if (pieces == null) {
          return Optional.empty();
        }
        sum = sum.plus(price.feeOf(pieces));
      }
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private static Optional<Money> valueOf(Item item, Map<String, Price> prices) {
    var price = prices.get(item.materialCode());
    if (price == null) {
      return Optional.empty();
    }
    return price.byPiece()
        ? Optional.ofNullable(item.pieces()).map(pieces -> price.valueOf(pieces))
        : Optional.ofNullable(item.estimatedGrams())
            .map(grams -> price.valueOf(Mass.ofGrams(grams)));
  }
}
