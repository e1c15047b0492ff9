package city.liangwang.catalog.data;

import city.liangwang.catalog.Factor;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.catalog.Scale;
import city.liangwang.catalog.domain.PriceCard;
import city.liangwang.catalog.domain.ScaleCard;
import city.liangwang.catalog.domain.ScaleHolder;
import city.liangwang.catalog.domain.ScaleKind;
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
        row.getString("material_code"),
        row.getBoolean("by_piece"),
        row.getLong("fen_per_unit"),
        row.getLong("fee"));
  }

  static PriceCard priceCard(Row row) {
    var to = row.getOffsetDateTime("valid_to");
    return new PriceCard(
        row.getUUID("id"),
        row.getString("material_code"),
        row.getBoolean("by_piece"),
        row.getString("division_code"),
        row.getLong("fen_per_unit"),
        row.getLong("fee_fen_per_piece"),
        row.getOffsetDateTime("valid_from").toInstant(),
        to == null ? null : to.toInstant(),
        row.getBoolean("placeholder"),
        row.getString("source"));
  }

  static ScaleCard scaleCard(Row row) {
    return new ScaleCard(
        scale(row),
        ScaleKind.of(row.getString("kind")),
        row.getString("accuracy_class"),
        row.getLong("verification_interval_grams"),
        new ScaleHolder(
            row.getUUID("station_id"), row.getUUID("centre_id"), row.getString("collector")),
        row.getString("certificate_number"),
        row.getBoolean("synthetic"));
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
