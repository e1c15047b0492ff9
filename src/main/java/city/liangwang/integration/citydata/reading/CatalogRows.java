package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Material;
import city.liangwang.integration.citydata.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads materials and prices. */
final class CatalogRows {

  private static final Set<String> CLASSES = Set.of("可回收物", "有害垃圾", "厨余垃圾", "其他垃圾");

  /** No price or fee above 100,000 yuan: more than that is a typing error. */
  private static final long FEN_MAX = 10_000_000;

  private final CityTables tables;

  CatalogRows(CityTables tables) {
    this.tables = tables;
  }

  List<Located<Material>> materials() {
    return tables.read(CityFile.MATERIALS, CatalogRows::material);
  }

  private static Material material(Cells cells) {
    return new Material(
        cells.code("code"),
        cells.referenceOrNull("parent_code", CityFile.MATERIALS),
        cells.text("name_zh"),
        cells.text("name_en"),
        standardClass(cells),
        cells.textOrNull("subclass_zh"),
        cells.textOrNull("class_as_found"),
        cells.oneOf("unit", Material.Unit.class),
        cells.yesNo("recyclable"),
        cells.yesNo("low_value"),
        cells.yesNo("mixed_bag"),
        cells.yesNo("harmful"),
        cells.oneOfOrNull("statistics_category", Material.StatisticsCategory.class),
        cells.textOrNull("notes"),
        cells.text("source"));
  }

  private static @Nullable String standardClass(Cells cells) {
    String name = cells.textOrNull("class_zh");
    if (name != null && !CLASSES.contains(name)) {
      cells.error(
          "class_zh",
          "\"%s\" is not a class of GB/T 19095-2019 (可回收物, 有害垃圾, 厨余垃圾, 其他垃圾)".formatted(name),
          "“%s”不是 GB/T 19095-2019 的类别(可回收物、有害垃圾、厨余垃圾、其他垃圾)".formatted(name));
    }
    return name;
  }

  List<Located<Price>> prices() {
    return tables.read(CityFile.PRICES, CatalogRows::price);
  }

  private static Price price(Cells cells) {
    checkOnePrice(cells);
    Period period = Period.of(cells);
    BigDecimal low = cells.decimalOrNull("low_yuan_per_kg");
    BigDecimal high = cells.decimalOrNull("high_yuan_per_kg");
    checkRange(cells, low, high);
    return new Price(
        cells.reference("material_code", CityFile.MATERIALS),
        cells.area("area_code"),
        cells.wholeNumberOrNull("fen_per_kg", 0, FEN_MAX),
        cells.wholeNumberOrNull("fen_per_piece", 0, FEN_MAX),
        cells.wholeNumberOrNull("fee_fen_per_piece", 0, FEN_MAX),
        period.from(),
        period.to(),
        low,
        high,
        cells.yesNo("placeholder"),
        cells.text("source"));
  }

  private static void checkOnePrice(Cells cells) {
    if (cells.isBlank("fen_per_kg") == cells.isBlank("fen_per_piece")) {
      cells.error(
          "fen_per_kg",
          "exactly one of fen_per_kg and fen_per_piece must be given",
          "fen_per_kg 与 fen_per_piece 必须且只能填一个");
    }
    if (!cells.isBlank("fee_fen_per_piece") && cells.isBlank("fen_per_piece")) {
      cells.error(
          "fee_fen_per_piece",
          "a fee is charged by the piece, and this price is by the kg",
          "费用按件收取,而此价格按千克计");
    }
  }

  private static void checkRange(Cells cells, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    if (low != null
        && high != null
        && cells.areGood("low_yuan_per_kg", "high_yuan_per_kg")
        && low.compareTo(high) > 0) {
      cells.error(
          "high_yuan_per_kg",
          "%s is below low_yuan_per_kg %s".formatted(high, low),
          "%s 低于 low_yuan_per_kg %s".formatted(high, low));
    }
  }
}
