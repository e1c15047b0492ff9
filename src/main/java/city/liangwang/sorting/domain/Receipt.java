package city.liangwang.sorting.domain;

import city.liangwang.shared.Tolerance;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.SortingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a recycler received of an outbound, material by material.
 *
 * @param kept by material
 * @param returned lots sent back whole
 */
public record Receipt(List<Kept> kept, List<ShippedLot> returned) {

  /**
   * One material that was kept.
   *
   * @param receivedGrams its share of the recycler's own weight
   */
  public record Kept(String materialCode, long shippedGrams, long receivedGrams) {}

  /** Fails with {@code returned-lot-unknown} or {@code received-without-lots}. */
  public static Receipt of(List<ShippedLot> shipped, Set<UUID> returnedIds, long receivedGrams) {
    var returned = new ArrayList<ShippedLot>();
    var keptGrams = new TreeMap<String, Long>();
    for (var lot : shipped) {
      if (returnedIds.contains(lot.lotId())) {
        returned.add(lot);
      } else {
        keptGrams.merge(lot.materialCode(), lot.grams(), Math::addExact);
      }
    }
    if (returned.size() != returnedIds.size()) {
      throw SortingProblem.RETURN_UNKNOWN.at("returnedLotIds", "not in this outbound");
    }
    return new Receipt(keep(keptGrams, receivedGrams), List.copyOf(returned));
  }

  /**
   * Fails with {@code outside-tolerance} when the recycler's weight is too far from what was
   * shipped and nobody says why.
   */
  public void requireExplained(Tolerance tolerance, @Nullable String differenceReason) {
    var shipped = kept.stream().mapToLong(Kept::shippedGrams).reduce(0, Math::addExact);
    var received = kept.stream().mapToLong(Kept::receivedGrams).reduce(0, Math::addExact);
    if (differenceReason == null && !tolerance.admits(shipped, received)) {
      throw SortingProblem.OUTSIDE_TOLERANCE.at(
          "differenceReason", received + " g received of " + shipped + " g");
    }
  }

  private static List<Kept> keep(TreeMap<String, Long> keptGrams, long receivedGrams) {
    if (keptGrams.isEmpty()) {
      if (receivedGrams > 0) {
        throw SortingProblem.NOTHING_KEPT.at("receivedGrams", "every lot was sent back");
      }
      return List.of();
    }
    var shares = Shares.of(receivedGrams, List.copyOf(keptGrams.values()));
    var kept = new ArrayList<Kept>();
    keptGrams.forEach(
        (material, grams) -> kept.add(new Kept(material, grams, shares.get(kept.size()))));
    return List.copyOf(kept);
  }
}
