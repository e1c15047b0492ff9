package city.liangwang.collection.domain;

import city.liangwang.booking.PickupKind;
import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.collection.CollectionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What readings are worth in one kind of pickup.
 *
 * @param prices by material code; harmful waste needs none, nobody is paid for it
 */
public record Tariff(PickupKind kind, Map<String, Material> materials, Map<String, Price> prices) {

  /**
   * Fails with {@code line-not-for-kind}, {@code line-pieces-missing}, {@code line-pieces-unwanted}
   * or {@code price-missing} at the field that is wrong.
   */
  public Lines priced(List<Reading> readings) {
    var lines = new ArrayList<Line>(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      lines.add(priced(readings.get(i), "lines[" + i + "]"));
    }
    return new Lines(lines);
  }

  private Line priced(Reading reading, String field) {
    var material = known(materials.get(reading.materialCode()), reading.materialCode());
    requireKind(material, field);
    requirePieces(material, reading.pieces(), field);
    return Line.of(reading, priceOf(material, field));
  }

  private void requireKind(Material material, String field) {
    boolean fits =
        switch (kind) {
          case MIXED_BAG -> material.mixedBag();
          case ITEMISED, BULKY -> !material.mixedBag();
          case HARMFUL -> material.harmful();
        };
    if (!fits) {
      throw CollectionProblem.LINE_NOT_FOR_KIND.at(
          field + ".materialCode", material.code() + " in a pickup of kind " + kind);
    }
  }

  private static void requirePieces(Material material, int pieces, String field) {
    if (material.byPiece() && pieces == 0) {
      throw CollectionProblem.LINE_PIECES_MISSING.at(
          field + ".pieces", material.code() + " is counted");
    }
    if (!material.byPiece() && pieces > 0) {
      throw CollectionProblem.LINE_PIECES_UNWANTED.at(
          field + ".pieces", material.code() + " is not counted");
    }
  }

  private Price priceOf(Material material, String field) {
    if (material.harmful()) {
      return new Price(material.code(), material.byPiece(), 0);
    }
    var price = prices.get(material.code());
    if (price == null) {
      throw CatalogProblem.PRICE_MISSING.at(field + ".materialCode", material.code());
    }
    return price;
  }

  private static Material known(@Nullable Material material, String code) {
    if (material == null) {
      throw new IllegalStateException("material " + code + " was not looked up");
    }
    return material;
  }
}
