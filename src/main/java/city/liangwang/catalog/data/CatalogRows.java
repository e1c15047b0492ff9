package city.liangwang.catalog.data;

import city.liangwang.catalog.Factor;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.catalog.Scale;
import io.vertx.mutiny.sqlclient.Row;

/** Reads the catalogue off rows; the columns are named in every query. */
final class CatalogRows {

  private CatalogRows() {}

  static Material material(Row row) {
    return new Material(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getBoolean("by_piece"),
        row.getBoolean("recyclable"),
        row.getBoolean("mixed_bag"),
        row.getBoolean("harmful"));
  }

  static Price price(Row row) {
    return new Price(
        row.getString("material_code"), row.getBoolean("by_piece"), row.getLong("fen_per_unit"));
  }

  static Scale scale(Row row) {
    return new Scale(
        row.getUUID("id"),
        row.getString("serial"),
        row.getLong("max_grams"),
        row.getLong("interval_grams"),
        row.getLocalDate("valid_until"));
  }

  static Factor factor(Row row) {
    return new Factor(
        row.getString("set_code"),
        row.getString("material_code"),
        row.getBigDecimal("kg_per_kg"),
        row.getBigDecimal("low"),
        row.getBigDecimal("high"));
  }
}
