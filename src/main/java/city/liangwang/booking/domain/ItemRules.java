package city.liangwang.booking.domain;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.PickupKind;
import city.liangwang.catalog.Material;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which items go with which kind of pickup. */
public final class ItemRules {

  private ItemRules() {}

  /**
   * A mixed bag has no items, an itemised pickup recyclables, a bulky one things that are counted,
   * harmful waste anything that is not recycled.
   *
   * @param materials all that the items name
   */
  public static void check(PickupKind kind, List<Item> items, Map<String, Material> materials) {
    checkNumber(kind, items);
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var material =
          Objects.requireNonNull(materials.get(item.materialCode()), "a material that was found");
      checkItem(kind, item, material, "items[" + i + "]");
    }
  }

  private static void checkNumber(PickupKind kind, List<Item> items) {
    switch (kind) {
      case MIXED_BAG -> {
        if (!items.isEmpty()) {
          throw BookingProblem.ITEMS_UNWANTED.at("items", "a mixed bag is not sorted");
        }
      }
      case ITEMISED, BULKY -> {
        if (items.isEmpty()) {
          throw BookingProblem.ITEMS_MISSING.at("items", "at least one");
        }
      }
      case HARMFUL -> {}
    }
  }

  private static void checkItem(PickupKind kind, Item item, Material material, String field) {
    if (!fits(kind, material)) {
      throw BookingProblem.ITEM_NOT_FOR_KIND.at(
          field + ".materialCode", material.code() + " is not fetched as " + kind);
    }
    if (kind == PickupKind.BULKY && item.pieces() == null) {
      throw BookingProblem.PIECES_MISSING.at(field + ".pieces", material.code() + " is counted");
    }
  }

  private static boolean fits(PickupKind kind, Material material) {
    return switch (kind) {
      case MIXED_BAG -> false;
      case ITEMISED -> material.recyclable();
      case BULKY -> material.byPiece();
      case HARMFUL -> material.harmful();
    };
  }
}
