package city.liangwang.collection.data;

import city.liangwang.catalog.Price;
import city.liangwang.collection.domain.Line;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.Reading;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads lines. */
final class LineRow {

  private LineRow() {}

  /** In the order of the rows, by the key of each. */
  static <K> Map<K, Lines> grouped(RowSet<Row> rows, Function<Row, K> key) {
    var groups = new LinkedHashMap<K, List<Line>>();
    for (var row : rows) {
      groups.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(read(row));
    }
    var lines = new LinkedHashMap<K, Lines>();
    groups.forEach((group, list) -> lines.put(group, new Lines(list)));
    return lines;
  }

  private static Line read(Row row) {
    var material = row.getString("material_code");
    var reading =
        new Reading(
            material,
            row.getLong("grams"),
            row.getInteger("pieces"),
            row.getString("bag_code"),
            row.getUUID("scale_id"),
            row.getString("contamination_code"));
    var price = new Price(material, row.getBoolean("by_piece"), row.getLong("fen_per_unit"));
    return new Line(reading, price, row.getLong("fen"));
  }
}
